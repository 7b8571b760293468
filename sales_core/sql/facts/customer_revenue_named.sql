-- One row per day, person and customer as written: revenue by the team's basis; not scoped: for what compares everybody.
select
    daily.day,
    coalesce(roster.person, by_person.shown, daily.person, daily.person_id, '') as person,
    coalesce(customer_names.customer, by_customer.shown, daily.customer, daily.customer_id, '') as customer,
    coalesce(daily.region, '') as region,
    coalesce(daily.industry, '') as industry,
    daily.amount,
    daily.orders
from mart.customer_daily as daily
left join roster on daily.person_id = roster.person_id
left join customer_names on daily.customer_id = customer_names.customer_id
left join mart.spellings as by_person
    on by_person.type = 'person' and by_person.written = coalesce(daily.person, daily.person_id)
left join mart.spellings as by_customer
    on by_customer.type = 'customer' and by_customer.written = coalesce(daily.customer, daily.customer_id)
where getvariable('revenue_basis') = 'orders'
union all
select
    closed_on as day,
    person,
    customer,
    region,
    industry,
    coalesce(amount, 0) as amount,
    1 as orders
from deal_states_named
where getvariable('revenue_basis') = 'won_deals' and status = 'won' and valid_to is null
union all
select
    collected_on as day,
    person,
    customer,
    '' as region,
    '' as industry,
    amount,
    1 as orders
from collections_named
where getvariable('revenue_basis') = 'collections'
