-- One row per booked order line, payment or won deal with whose it is by the sheets (seller); not scoped: for other views
-- only. discount: the share of the price before it that was taken off; null where no sheet tells it.
select
    'orders' as source,
    ordered_on as day,
    coalesce(roster.person, by_person.shown, rows.person, rows.person_id, '') as seller,
    coalesce(customer_names.customer, by_customer.shown, rows.customer, rows.customer_id, '') as customer,
    coalesce(by_product.shown, rows.product, rows.product_id, '') as product,
    coalesce(rows.category, '') as category,
    coalesce(order_id, '') as reference,
    rows.amount,
    rows.amount - rows.cost as margin,
    rows.quantity,
    rows.discount / nullif(rows.amount + rows.discount, 0) as discount,
    rows.batch_id,
    rows.row_number
from current.orders as rows
left join roster on rows.person_id = roster.person_id
left join customer_names on rows.customer_id = customer_names.customer_id
left join mart.spellings as by_person
    on by_person.type = 'person' and by_person.written = coalesce(rows.person, rows.person_id)
left join mart.spellings as by_customer
    on by_customer.type = 'customer' and by_customer.written = coalesce(rows.customer, rows.customer_id)
left join mart.spellings as by_product
    on by_product.type = 'product' and by_product.written = coalesce(rows.product, rows.product_id)
where is_booked(rows.status)
union all
select
    'collections' as source,
    collected_on as day,
    coalesce(roster.person, by_person.shown, rows.person, rows.person_id, '') as seller,
    coalesce(customer_names.customer, by_customer.shown, rows.customer, rows.customer_id, '') as customer,
    '' as product,
    '' as category,
    coalesce(order_id, receipt_id, '') as reference,
    rows.amount,
    null as margin,
    null as quantity,
    null as discount,
    rows.batch_id,
    rows.row_number
from current.collections as rows
left join roster on rows.person_id = roster.person_id
left join customer_names on rows.customer_id = customer_names.customer_id
left join mart.spellings as by_person
    on by_person.type = 'person' and by_person.written = coalesce(rows.person, rows.person_id)
left join mart.spellings as by_customer
    on by_customer.type = 'customer' and by_customer.written = coalesce(rows.customer, rows.customer_id)
union all
select
    'won_deals' as source,
    closed_on as day,
    person as seller,
    customer,
    product,
    '' as category,
    deal as reference,
    coalesce(amount, 0) as amount,
    null as margin,
    null as quantity,
    null as discount,
    batch_id,
    row_number
from deal_states_named
where status = 'won' and valid_to is null
