-- One row per sale and person in scope that it counts for in pay.
select *
from pay_sales
where in_scope(person)
