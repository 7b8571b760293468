-- One row per customer of $customers with whose it is, whoever looks: "" where it is nobody's.
select
    customer,
    person
from customers_named
where customer in (select unnest($customers::varchar[]))
