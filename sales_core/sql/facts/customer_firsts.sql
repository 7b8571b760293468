-- One row per customer: the first day of revenue ever and whose it was, of several that day the first by name;
-- not scoped: for the fct views only.
select
    customer,
    min(day) as first_on,
    arg_min(person, (day, person = '', person)) as person
from customer_revenue_named
where customer <> '' and day is not null
group by customer
