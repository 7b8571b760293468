-- One row per customer in any sheet, with its owner: the customer sheet's, or whoever it was assigned or handed to or
-- claimed or released by since, else the person of the latest order or deal; not scoped: for the fct views only.
with listed as (
    select
        coalesce(by_customer.shown, rows.customer, rows.customer_id) as customer,
        nullif(coalesce(roster.person, by_person.shown, rows.person, rows.person_id, ''), '') as person,
        rows.* exclude (person, person_id, customer, key, extra)
    from current.customers as rows
    left join roster on rows.person_id = roster.person_id
    left join mart.spellings as by_person
        on by_person.type = 'person' and by_person.written = coalesce(rows.person, rows.person_id)
    left join mart.spellings as by_customer
        on by_customer.type = 'customer' and by_customer.written = coalesce(rows.customer, rows.customer_id)
    qualify row_number() over (
        partition by coalesce(by_customer.shown, rows.customer, rows.customer_id)
        order by rows.batch_id desc, rows.row_number desc
    ) = 1
),
bought as (
    select
        coalesce(names.customer, by_customer.shown, daily.customer, daily.customer_id) as customer,
        arg_max(
            nullif(coalesce(roster.person, by_person.shown, daily.person, daily.person_id, ''), ''),
            (daily.day, coalesce(roster.person, by_person.shown, daily.person, daily.person_id))
        ) as person,
        max(daily.region) as region,
        max(daily.industry) as industry
    from mart.customer_daily as daily
    left join roster on daily.person_id = roster.person_id
    left join customer_names as names on daily.customer_id = names.customer_id
    left join mart.spellings as by_person
        on by_person.type = 'person' and by_person.written = coalesce(daily.person, daily.person_id)
    left join mart.spellings as by_customer
        on by_customer.type = 'customer' and by_customer.written = coalesce(daily.customer, daily.customer_id)
    group by 1
),
in_deals as (
    select
        customer,
        arg_max(nullif(person, ''), (valid_from, person)) as person,
        max(nullif(region, '')) as region,
        max(nullif(industry, '')) as industry
    from deal_states_named
    where customer <> '' and valid_to is null
    group by customer
)
select
    customer,
    coalesce(told.person, listed.person, bought.person, in_deals.person, '') as person,
    coalesce(
        told.why,
        case
            when listed.person is not null then 'sheet'
            when bought.person is not null then 'sold'
            when in_deals.person is not null then 'deal'
            else ''
        end
    ) as owned_why,
    told.since as owned_since,
    coalesce(listed.region, bought.region, in_deals.region, '') as region,
    coalesce(listed.industry, bought.industry, in_deals.industry, '') as industry,
    listed.* exclude (customer, person, region, industry)
from listed
full join bought using (customer)
full join in_deals using (customer)
left join owners_told as told using (customer)
where customer is not null
