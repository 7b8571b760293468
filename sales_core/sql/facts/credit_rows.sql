-- One row per booked order line, payment or won deal of a customer that was decided on, from the day decided on: whose it is
-- by the sheets (seller); not scoped: for other views only.
with decided as (
    select customer, min(credited_from) as credited_from
    from credits_named
    group by customer
),
sold as (
    select
        'orders' as source,
        ordered_on as day,
        coalesce(roster.person, by_person.shown, rows.person, rows.person_id, '') as seller,
        coalesce(customer_names.customer, by_customer.shown, rows.customer, rows.customer_id, '') as customer,
        coalesce(order_id, '') as reference,
        coalesce(by_product.shown, rows.product, rows.product_id, '') as product,
        amount,
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
        coalesce(receipt_id, order_id, '') as reference,
        '' as product,
        amount,
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
        deal as reference,
        product,
        coalesce(amount, 0) as amount,
        batch_id,
        row_number
    from deal_states_named
    where status = 'won' and valid_to is null
)
select sold.*
from sold
inner join decided on sold.customer = decided.customer and sold.day >= decided.credited_from
