-- One row per day, person and customer as written: revenue by the team's basis.
select *
from customer_revenue_named
where in_scope(person)
