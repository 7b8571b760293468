-- One row per step of an incentive plan that counts, the oldest first.
select
    plan_id,
    version::integer as version,
    step,
    document,
    starts_on,
    coalesce(said_by, '') as said_by,
    said_on,
    coalesce(reason, '') as reason,
    batch_id,
    row_number,
    file_name,
    sheet
from fct_pay_plans
order by submitted_at, batch_id, row_number
