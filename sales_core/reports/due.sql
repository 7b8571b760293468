-- One row per person with open deals that should close from $start to $end.
select
    person,
    coalesce(sum(amount), 0)::decimal(20, 4) as due_amount
from deals_at
where status = 'open' and expected_close between $start and $end
group by person
