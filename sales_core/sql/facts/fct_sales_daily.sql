-- One row per day and person as written, of booked order lines; several rows may name one person.
select
    daily.day,
    coalesce(roster.person, by_person.shown, daily.person, daily.person_id, '') as person,
    daily.orders,
    daily.lines,
    daily.quantity,
    daily.amount,
    daily.cost,
    daily.costed_amount,
    daily.discount,
    daily.returned
from mart.sales_daily as daily
left join roster on daily.person_id = roster.person_id
left join mart.spellings as by_person
    on by_person.type = 'person' and by_person.written = coalesce(daily.person, daily.person_id)
where in_scope(coalesce(roster.person, by_person.shown, daily.person, daily.person_id, ''))
