-- One row per booked order line, payment or won deal of a customer that was decided on, from the day decided on: whose it is
-- by the sheets (seller); not scoped: for other views only.
with decided as (
    select customer, min(credited_from) as credited_from
    from credits_named
    group by customer
)
select sold.source, sold.day, sold.seller, sold.customer, sold.reference, sold.product, sold.amount, sold.batch_id, sold.row_number
from sales_named as sold
inner join decided on sold.customer = decided.customer and sold.day >= decided.credited_from
