-- One row per customer id of the customer sheets, with the customer's name.
select
    customers.customer_id,
    any_value(coalesce(by_customer.shown, customers.customer)) as customer
from current.customers
left join mart.spellings as by_customer
    on by_customer.type = 'customer' and by_customer.written = customers.customer
where customers.customer_id is not null and customers.customer is not null
group by customers.customer_id
