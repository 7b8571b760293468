-- One row per person: revenue and orders dated after the last day of changes_known.
select
    person,
    sum(amount)::decimal(20, 4) as amount,
    sum(orders)::int as orders
from fct_revenue
where day > (select day from changes_known) and day <= $as_of
group by person
