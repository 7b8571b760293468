-- One row per customer: the first day of revenue ever and whose it was; not scoped: for the fct views only.
with bought as (
    select
        daily.day,
        coalesce(roster.person, daily.person, daily.person_id, '') as person,
        coalesce(customer_names.customer, daily.customer, daily.customer_id, '') as customer
    from mart.customer_daily as daily
    left join roster on daily.person_id = roster.person_id
    left join customer_names on daily.customer_id = customer_names.customer_id
    where getvariable('revenue_basis') = 'orders'
    union all
    select
        coalesce(closed_on, expected_close, valid_from) as day,
        person,
        customer
    from deal_states_named
    where getvariable('revenue_basis') = 'won_deals' and status = 'won' and valid_to is null
    union all
    select
        rows.collected_on as day,
        coalesce(roster.person, rows.person, rows.person_id, '') as person,
        coalesce(customer_names.customer, rows.customer, rows.customer_id, '') as customer
    from current.collections as rows
    left join roster on rows.person_id = roster.person_id
    left join customer_names on rows.customer_id = customer_names.customer_id
    where getvariable('revenue_basis') = 'collections'
)
select
    customer,
    min(day) as first_on,
    arg_min(person, day) as person
from bought
where customer <> '' and day is not null
group by customer
