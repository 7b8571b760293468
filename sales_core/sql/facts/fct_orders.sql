-- One row per order line of somebody in scope that is in force, as in orders_named.
select *
from orders_named
where in_scope(person)
