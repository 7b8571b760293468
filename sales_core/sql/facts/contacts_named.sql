-- One row per call, visit or other contact with a customer; not scoped: for the fct views only.
-- One that was logged on a page gives way to a sheet's of the same day, person and customer. counted_on: the day from
-- which it counts; one logged after the latest sheet counts as of that sheet, for it has happened.
with forms as (
    select batch_id
    from log.batch
    where kind = 'contacts' and source = 'form'
),
named as not materialized (
    select
        rows.*,
        coalesce(roster.person, by_person.shown, rows.person, rows.person_id, '') as who,
        coalesce(customer_names.customer, by_customer.shown, rows.customer, rows.customer_id, '') as whom
    from current.contacts as rows
    left join roster on rows.person_id = roster.person_id
    left join customer_names on rows.customer_id = customer_names.customer_id
    left join mart.spellings as by_person
        on by_person.type = 'person' and by_person.written = coalesce(rows.person, rows.person_id)
    left join mart.spellings as by_customer
        on by_customer.type = 'customer' and by_customer.written = coalesce(rows.customer, rows.customer_id)
),
logged as (
    select *
    from named
    where batch_id in (from forms)
),
told_twice as (
    select distinct logged.key
    from logged
    inner join named as told
        on logged.contacted_on = told.contacted_on and logged.who = told.who and logged.whom = told.whom
    where told.batch_id not in (from forms)
)
select
    rows.batch_id,
    rows.row_number,
    rows.key,
    rows.contacted_on,
    case
        when rows.batch_id in (from forms)
            then least(rows.contacted_on, (select max(as_of) from live_batch where source <> 'form'))
        else rows.contacted_on
    end as counted_on,
    rows.who as person,
    rows.whom as customer,
    rows.deal_id,
    rows.contact_name,
    coalesce(rows.activity, '') as activity,
    rows.subject,
    rows.outcome,
    rows.minutes,
    rows.next_contact_on
from named as rows
where rows.key not in (from told_twice)
