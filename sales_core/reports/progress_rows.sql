-- One row per row of a sheet behind a metric of a person (null: everybody) from $start to $end; targets first.
with sold as (
    select 'order' as what, ordered_on as day, person, customer, order_id as subject, amount, batch_id, row_number
    from fct_orders
    where booked and getvariable('revenue_basis') = 'orders'
    union all
    select 'deal' as what, closed_on as day, person, customer, deal as subject, amount, batch_id, row_number
    from fct_deals
    where status = 'won' and getvariable('revenue_basis') = 'won_deals'
),
received as (
    select
        'collection' as what, collected_on as day, person, customer,
        coalesce(receipt_id, order_id) as subject, amount, batch_id, row_number
    from fct_collections
),
revenue as (
    from sold
    union all
    select *
    from received
    where getvariable('revenue_basis') = 'collections'
),
behind as (
    select 'revenue' as metric, *
    from revenue
    union all
    select 'collections' as metric, *
    from received
    union all
    select 'new_customers' as metric, revenue.*
    from revenue
    semi join fct_new_customers using (customer, day, person)
),
asked as (
    select what, day, person, customer, subject, amount, batch_id, row_number
    from behind
    where metric = $metric and day between $start and $end
    union all
    select 'target' as what, month as day, person, '' as customer, team as subject, target as amount, batch_id, row_number
    from fct_targets
    where metric = $metric and month between date_trunc('month', $start::date) and $last and target is not null
)
select
    asked.what,
    asked.day,
    asked.person,
    asked.customer,
    coalesce(asked.subject, '') as subject,
    asked.amount,
    batches.file_name,
    batches.sheet,
    asked.row_number,
    asked.batch_id
from asked
left join fct_batches as batches on asked.batch_id = batches.batch_id
where $person is null or asked.person = $person
order by asked.what = 'target' desc, asked.day desc, asked.amount desc
limit $most
