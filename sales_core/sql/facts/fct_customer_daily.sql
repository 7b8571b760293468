-- One row per day, person and customer as written, of booked order lines.
select
    daily.day,
    coalesce(roster.person, daily.person, daily.person_id, '') as person,
    coalesce(customer_names.customer, daily.customer, daily.customer_id, '') as customer,
    coalesce(daily.region, '') as region,
    coalesce(daily.industry, '') as industry,
    daily.orders,
    daily.lines,
    daily.amount
from mart.customer_daily as daily
left join roster on daily.person_id = roster.person_id
left join customer_names on daily.customer_id = customer_names.customer_id
where in_scope(coalesce(roster.person, daily.person, daily.person_id, ''))
