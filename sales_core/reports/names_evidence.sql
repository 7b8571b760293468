-- One row per type and name asked about: how many rows say it, for how much, whose they are, from when until when.
with told as (
    select person, customer, product, ordered_on as day, amount, null as hoped from fct_orders
    union all
    select person, customer, product, coalesce(created_on, valid_from) as day, null as amount, amount as hoped
    from fct_deals
    union all
    select person, customer, '' as product, contacted_on as day, null as amount, null as hoped from fct_contacts
    union all
    select person, customer, '' as product, collected_on as day, null as amount, null as hoped from fct_collections
),
named as (
    select 'customer' as type, customer as name, * from told
    where customer in (select unnest($customers::varchar[]))
    union all
    select 'person' as type, person as name, * from told
    where person in (select unnest($people::varchar[]))
    union all
    select 'product' as type, product as name, * from told
    where product in (select unnest($products::varchar[]))
)
select
    type,
    name,
    count(*) as rows,
    coalesce(sum(amount), sum(hoped), 0)::decimal(20, 4) as amount,
    list_sort(list(distinct person) filter (where person <> ''))[1:4] as people,
    min(day) as first_on,
    max(day) as last_on
from named
group by type, name
