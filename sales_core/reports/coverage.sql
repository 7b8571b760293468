-- One row per person with open deals that should close from $due_from to $due_to.
select
    person,
    count(*) as deals,
    coalesce(sum(amount), 0)::decimal(20, 4) as amount,
    coalesce(sum(weighted), 0)::decimal(20, 2) as weighted,
    sum(weighted_learned)::decimal(20, 2) as weighted_learned
from deals_weighed
where expected_close between $due_from and $due_to
group by person
