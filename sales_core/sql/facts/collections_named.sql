-- One row per payment received that is in force; not scoped: for other views only.
select
    rows.batch_id,
    rows.row_number,
    rows.key,
    rows.receipt_id,
    rows.collected_on,
    coalesce(roster.person, by_person.shown, rows.person, rows.person_id, '') as person,
    coalesce(customer_names.customer, by_customer.shown, rows.customer, rows.customer_id, '') as customer,
    rows.order_id,
    rows.amount,
    rows.method,
    rows.due_on,
    rows.planned_amount
from current.collections as rows
left join roster on rows.person_id = roster.person_id
left join customer_names on rows.customer_id = customer_names.customer_id
left join mart.spellings as by_person
    on by_person.type = 'person' and by_person.written = coalesce(rows.person, rows.person_id)
left join mart.spellings as by_customer
    on by_customer.type = 'customer' and by_customer.written = coalesce(rows.customer, rows.customer_id)
