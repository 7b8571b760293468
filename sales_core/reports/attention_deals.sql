-- One row per open deal that is past its expected close, due in the period without a next step, or stalled.
select
    case when overdue then 'overdue_deal' when aimless then 'no_next_step' else 'stalled_deal' end as code,
    key,
    person,
    deal,
    customer,
    amount,
    stage,
    expected_close,
    case when overdue then $as_of - expected_close when aimless then null else days_in_stage end as days
from (
    select
        *,
        -- A sheet without a column for the next step says nothing about it.
        coalesce(expected_close between $start and $end and coalesce(trim(next_step), '') = '', false)
        and coalesce(bool_or(trim(next_step) <> '') over (partition by person), false) as aimless
    from deals_aged
    where status = 'open'
)
where overdue or aimless or stalled
order by amount desc nulls last, key
limit $most
