-- One row per order line, contact, or time that a person had a deal, with a customer; not scoped: for other views only.
-- kind: order, contact or deal. until: the last day on which it stands; without an end for an open deal.
-- worth: its amount; counts: whether that is sales or may become some.
with people as (
    select
        coalesce(by_person.shown, people.person, people.person_id) as person,
        any_value(people.role) as role,
        case when count(*) = count(people.left_on) then max(people.left_on) end as left_on
    from current.people as people
    left join mart.spellings as by_person
        on by_person.type = 'person' and by_person.written = coalesce(people.person, people.person_id)
    group by 1
),
touches as (
    select
        'order' as kind,
        ordered_on as day,
        ordered_on as until,
        coalesce(roster.person, by_person.shown, rows.person, rows.person_id, '') as person,
        coalesce(customer_names.customer, by_customer.shown, rows.customer, rows.customer_id, '') as customer,
        coalesce(rows.order_id, '') as reference,
        rows.amount as worth,
        getvariable('revenue_basis') <> 'won_deals' as counts,
        rows.batch_id,
        rows.row_number
    from current.orders as rows
    left join roster on rows.person_id = roster.person_id
    left join customer_names on rows.customer_id = customer_names.customer_id
    left join mart.spellings as by_person
        on by_person.type = 'person' and by_person.written = coalesce(rows.person, rows.person_id)
    left join mart.spellings as by_customer
        on by_customer.type = 'customer' and by_customer.written = coalesce(rows.customer, rows.customer_id)
    where is_booked(rows.status)
    union all
    select
        'contact' as kind,
        rows.contacted_on as day,
        rows.contacted_on as until,
        coalesce(roster.person, by_person.shown, rows.person, rows.person_id, '') as person,
        coalesce(customer_names.customer, by_customer.shown, rows.customer, rows.customer_id, '') as customer,
        coalesce(rows.activity, '') as reference,
        null as worth,
        false as counts,
        rows.batch_id,
        rows.row_number
    from current.contacts as rows
    left join roster on rows.person_id = roster.person_id
    left join customer_names on rows.customer_id = customer_names.customer_id
    left join mart.spellings as by_person
        on by_person.type = 'person' and by_person.written = coalesce(rows.person, rows.person_id)
    left join mart.spellings as by_customer
        on by_customer.type = 'customer' and by_customer.written = coalesce(rows.customer, rows.customer_id)
    union all
    from deal_holders
)
select touches.*, coalesce(people.role, '') as role, people.left_on
from touches
left join people using (person)
where customer <> '' and person <> '' and day is not null
