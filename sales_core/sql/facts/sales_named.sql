-- One row per booked order line, payment or won deal with whose it is by the sheets (seller); not scoped: for other views
-- only. discount: the share of the price before it that was taken off; null where no sheet tells it. piece: the order that a
-- line or a payment belongs to, or the deal.
select
    'orders' as source,
    ordered_on as day,
    person as seller,
    customer,
    product,
    category,
    coalesce(order_id, '') as reference,
    coalesce(order_id, key) as piece,
    amount,
    amount - cost as margin,
    quantity,
    discount / nullif(amount + discount, 0) as discount,
    batch_id,
    row_number
from orders_named
where booked
union all
select
    'collections' as source,
    collected_on as day,
    person as seller,
    customer,
    '' as product,
    '' as category,
    coalesce(order_id, receipt_id, '') as reference,
    order_id as piece,
    amount,
    null as margin,
    null as quantity,
    null as discount,
    batch_id,
    row_number
from collections_named
union all
select
    'won_deals' as source,
    closed_on as day,
    person as seller,
    customer,
    product,
    '' as category,
    deal as reference,
    key as piece,
    coalesce(amount, 0) as amount,
    null as margin,
    null as quantity,
    null as discount,
    batch_id,
    row_number
from deal_states_named
where status = 'won' and valid_to is null
