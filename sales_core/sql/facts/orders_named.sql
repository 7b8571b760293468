-- One row per order line that is in force, with the person and customer by the names that the team uses; not scoped: for other
-- views only. written_id, written: the person as the sheet has it, by whom the daily totals are kept.
select
    rows.batch_id,
    rows.row_number,
    rows.key,
    rows.order_id,
    rows.ordered_on,
    coalesce(roster.person, by_person.shown, rows.person, rows.person_id, '') as person,
    coalesce(customer_names.customer, by_customer.shown, rows.customer, rows.customer_id, '') as customer,
    coalesce(by_product.shown, rows.product, rows.product_id, '') as product,
    coalesce(rows.category, '') as category,
    rows.quantity,
    rows.unit_price,
    rows.amount,
    rows.cost,
    rows.discount,
    coalesce(rows.region, '') as region,
    coalesce(rows.industry, '') as industry,
    coalesce(rows.channel, '') as channel,
    coalesce(rows.status, '') as status,
    is_booked(rows.status) as booked,
    rows.person_id as written_id,
    rows.person as written
from current.orders as rows
left join roster on rows.person_id = roster.person_id
left join customer_names on rows.customer_id = customer_names.customer_id
left join mart.spellings as by_person
    on by_person.type = 'person' and by_person.written = coalesce(rows.person, rows.person_id)
left join mart.spellings as by_customer
    on by_customer.type = 'customer' and by_customer.written = coalesce(rows.customer, rows.customer_id)
left join mart.spellings as by_product
    on by_product.type = 'product' and by_product.written = coalesce(rows.product, rows.product_id)
