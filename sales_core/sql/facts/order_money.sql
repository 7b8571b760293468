-- One row per order number and day on which it sold, came back (amount below zero) or was paid; not scoped: for other views
-- only. sold: whether it sold anything on that day.
with told as (
    select order_id as reference, ordered_on as day, amount, 0 as paid, amount >= 0 as sold
    from orders_named
    where booked
    union all
    select order_id as reference, collected_on as day, 0 as amount, amount as paid, false as sold
    from collections_named
)
select
    reference,
    day,
    sum(amount)::decimal(20, 4) as amount,
    sum(paid)::decimal(20, 4) as paid,
    bool_or(sold) as sold
from told
where coalesce(reference, '') <> ''
group by reference, day
