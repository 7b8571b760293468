-- One row per open deal that is past its expected close, due in the period without a next step, or stalled.
-- Of each person and reason the $each largest; found is how many there are.
select
    code,
    key,
    person,
    deal,
    customer,
    amount,
    expected_close,
    case code when 'overdue_deal' then $as_of - expected_close when 'stalled_deal' then days_in_stage end as days,
    count(*) over (partition by person, code) as found
from (
    select
        *,
        case when overdue then 'overdue_deal' when aimless then 'no_next_step' else 'stalled_deal' end as code
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
)
qualify row_number() over (partition by person, code order by amount desc nulls last, key) <= $each
order by amount desc nulls last, key
