-- One row per order line, deal, payment, contact or customer sheet row of one customer, newest first.
with known as (
    select batch_id, row_number, 'order' as what, ordered_on as day, person,
        concat_ws(' ', order_id, product) as detail, amount
    from fct_orders
    where customer = $customer
    union all
    select batch_id, row_number, 'deal' as what, coalesce(closed_on, expected_close, created_on, valid_from) as day,
        person, concat_ws(' · ', deal, stage) as detail, amount
    from fct_deals
    where customer = $customer
    union all
    select batch_id, row_number, 'collection' as what, collected_on as day, person,
        coalesce(receipt_id, order_id, '') as detail, amount
    from fct_collections
    where customer = $customer
    union all
    select batch_id, row_number, 'contact' as what, contacted_on as day, person,
        concat_ws(' · ', nullif(activity, ''), subject, outcome) as detail, null as amount
    from fct_customer_contacts
    where customer = $customer
    union all
    select batch_id, row_number, 'customer' as what, last_contact_on as day, person,
        coalesce(tier, '') as detail, null as amount
    from fct_customers
    where customer = $customer and batch_id is not null
)
select
    known.day,
    known.what,
    known.person,
    known.detail,
    known.amount::decimal(20, 4) as amount,
    batches.file_name,
    batches.sheet,
    known.row_number,
    known.batch_id
from known
inner join fct_batches as batches using (batch_id)
order by known.day desc nulls last, known.batch_id desc, known.row_number
limit $most
