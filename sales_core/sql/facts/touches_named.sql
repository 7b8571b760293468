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
        person,
        customer,
        coalesce(order_id, '') as reference,
        amount as worth,
        getvariable('revenue_basis') <> 'won_deals' as counts,
        batch_id,
        row_number
    from orders_named
    where booked
    union all
    select
        'contact' as kind,
        contacted_on as day,
        contacted_on as until,
        person,
        customer,
        activity as reference,
        null as worth,
        false as counts,
        batch_id,
        row_number
    from contacts_named
    union all
    from deal_holders
)
select touches.*, coalesce(people.role, '') as role, people.left_on
from touches
left join people using (person)
where customer <> '' and person <> '' and day is not null
