-- One row per row of a sheet behind a metric of some people (null: everybody) from $start to $end; targets first.
with ordered as (
    select
        'order' as what, ordered_on as day, person, customer, order_id as subject, amount, batch_id, row_number,
        region, industry
    from fct_orders
    where booked
),
won as (
    select
        'deal' as what, closed_on as day, person, customer, deal as subject, coalesce(amount, 0) as amount, batch_id,
        row_number, region, industry
    from fct_deals
    where status = 'won'
),
received as (
    select
        'collection' as what, collected_on as day, person, customer,
        coalesce(receipt_id, order_id) as subject, amount, batch_id, row_number, '' as region, '' as industry
    from fct_collections
),
revenue as (
    from ordered
    where getvariable('revenue_basis') = 'orders'
    union all
    from won
    where getvariable('revenue_basis') = 'won_deals'
    union all
    from received
    where getvariable('revenue_basis') = 'collections'
),
behind as (
    select *
    from revenue
    where $metric = 'revenue'
        or ($metric = 'new_market_revenue' and (
            list_contains($markets::varchar[], region) or list_contains($markets::varchar[], industry)
        ))
    union all
    select revenue.*
    from revenue
    semi join fct_new_customers using (customer, day, person)
    where $metric = 'new_customers'
    union all
    from received
    where $metric = 'collections'
    union all
    from ordered
    where $metric = 'orders'
    union all
    from won
    where $metric = 'won_deals'
    union all
    select
        'contact' as what, counted_on as day, person, customer, concat_ws(' · ', nullif(activity, ''), subject)
        as subject, null as amount, batch_id, row_number, '' as region, '' as industry
    from fct_contacts
    where $metric = 'activities'
),
asked as (
    select what, day, person, customer, subject, amount, batch_id, row_number
    from behind
    where day between $start and $end
    union all
    select 'target' as what, month as day, person, '' as customer, team as subject, target as amount, batch_id, row_number
    from fct_targets
    where metric = $metric and month between date_trunc('month', $start::date) and $last and target is not null
)
select
    asked.* exclude (subject),
    coalesce(asked.subject, '') as subject,
    batches.file_name,
    batches.sheet
from asked
left join fct_batches as batches on asked.batch_id = batches.batch_id
where $people::varchar[] is null
    or list_contains($people::varchar[], asked.person)
    or (asked.what = 'target' and asked.person = '' and asked.subject = $team)
order by asked.what = 'target' desc, asked.day desc, asked.amount desc
limit $most
