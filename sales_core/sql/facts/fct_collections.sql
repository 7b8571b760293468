-- One row per payment received that is in force.
select
    rows.batch_id,
    rows.row_number,
    rows.key,
    rows.receipt_id,
    rows.collected_on,
    coalesce(roster.person, rows.person, rows.person_id, '') as person,
    coalesce(customer_names.customer, rows.customer, rows.customer_id, '') as customer,
    rows.order_id,
    rows.amount,
    rows.method,
    rows.due_on,
    rows.planned_amount
from current.collections as rows
left join roster on rows.person_id = roster.person_id
left join customer_names on rows.customer_id = customer_names.customer_id
where in_scope(coalesce(roster.person, rows.person, rows.person_id, ''))
