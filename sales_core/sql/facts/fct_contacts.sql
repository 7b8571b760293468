-- One row per call, visit or other contact with a customer.
select
    rows.batch_id,
    rows.row_number,
    rows.key,
    rows.contacted_on,
    coalesce(roster.person, by_person.shown, rows.person, rows.person_id, '') as person,
    coalesce(customer_names.customer, by_customer.shown, rows.customer, rows.customer_id, '') as customer,
    rows.deal_id,
    rows.contact_name,
    coalesce(rows.activity, '') as activity,
    rows.subject,
    rows.outcome,
    rows.minutes,
    rows.next_contact_on
from current.contacts as rows
left join roster on rows.person_id = roster.person_id
left join customer_names on rows.customer_id = customer_names.customer_id
left join mart.spellings as by_person
    on by_person.type = 'person' and by_person.written = coalesce(rows.person, rows.person_id)
left join mart.spellings as by_customer
    on by_customer.type = 'customer' and by_customer.written = coalesce(rows.customer, rows.customer_id)
where in_scope(coalesce(roster.person, by_person.shown, rows.person, rows.person_id, ''))
