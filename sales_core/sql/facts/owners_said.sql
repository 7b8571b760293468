-- One row per time that the customer sheets name another owner of a customer than before; not scoped: for other views
-- only. A sheet that repeats an owner, or names none, says nothing new.
select customer, person, day, batch_id, row_number
from (
    select
        coalesce(by_customer.shown, rows.customer, rows.customer_id) as customer,
        coalesce(roster.person, by_person.shown, rows.person, rows.person_id) as person,
        live_batch.as_of as day,
        live_batch.submitted_at,
        rows.batch_id,
        rows.row_number
    from log.customers as rows
    inner join live_batch using (batch_id)
    left join roster on rows.person_id = roster.person_id
    left join mart.spellings as by_person
        on by_person.type = 'person' and by_person.written = coalesce(rows.person, rows.person_id)
    left join mart.spellings as by_customer
        on by_customer.type = 'customer' and by_customer.written = coalesce(rows.customer, rows.customer_id)
    where coalesce(rows.person, rows.person_id) is not null
)
qualify lag(person) over (
    partition by customer
    order by day, submitted_at, batch_id, row_number
) is distinct from person
