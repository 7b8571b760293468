-- One row per step of any statement of the plan, and per line that a submission froze, in the order of telling.
select
    person,
    starts_on,
    step_id,
    step,
    coalesce(about, '') as about,
    coalesce(said_by, '') as said_by,
    said_on,
    coalesce(said, '') as said,
    try_cast(known_at as timestamp) as known_at,
    as_of,
    coalesce(amount, 0) as amount,
    coalesce(component, '') as component,
    coalesce(line_kind, '') as line_kind,
    coalesce(base, '') as base,
    coalesce(rate, '') as rate,
    coalesce(band_from, '') as band_from,
    coalesce(band_to, '') as band_to,
    coalesce(line_about, '') as line_about
from fct_statement_steps
where plan_id = $plan
order by batch_id, row_number
