-- One row per customer id of the customer sheets, with the customer's name.
select
    customer_id,
    any_value(customer) as customer
from current.customers
where customer_id is not null and customer is not null
group by customer_id
