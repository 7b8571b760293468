-- One row per open deal that meets a rule, with its numbers.
-- Of each person the $most most pressing; found is how many there are of that person whose strongest rule is the same.
select
    *,
    count(*) over (partition by person, code) as found
from (
    select
        key,
        person,
        deal,
        customer,
        stage,
        amount,
        expected_close,
        days_overdue,
        days_in_stage,
        usual_days,
        pushed,
        reasons,
        code,
        case when expected_close <= $end then gap end as gap,
        case code when 'stalled_deal' then days_in_stage else days_overdue end as days
    from attention_judged
    where reasons <> ''
)
qualify row_number() over (
    partition by person
    order by
        $presses[list_position($codes, code)], coalesce(amount, 0) desc, coalesce(days, 0) desc, deal, key
) <= $most
order by person, key
