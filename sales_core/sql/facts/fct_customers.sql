-- One row per customer in any sheet, with its owner.
select *
from customers_named
where in_scope(person)
