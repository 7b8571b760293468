-- One row per piece of customer feedback.
select
    rows.batch_id,
    rows.row_number,
    rows.key,
    rows.received_on,
    coalesce(roster.person, by_person.shown, rows.person, rows.person_id, '') as person,
    coalesce(customer_names.customer, by_customer.shown, rows.customer, rows.customer_id, '') as customer,
    upper(coalesce(rows.survey, '')) as survey,
    rows.score,
    rows.comment,
    rows.owner,
    coalesce(rows.status, '') as status,
    rows.resolved_on
from current.feedback as rows
left join roster on rows.person_id = roster.person_id
left join customer_names on rows.customer_id = customer_names.customer_id
left join mart.spellings as by_person
    on by_person.type = 'person' and by_person.written = coalesce(rows.person, rows.person_id)
left join mart.spellings as by_customer
    on by_customer.type = 'customer' and by_customer.written = coalesce(rows.customer, rows.customer_id)
where in_scope(coalesce(roster.person, by_person.shown, rows.person, rows.person_id, ''))
