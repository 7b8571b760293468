-- One row per customer who bought in the twelve months before $starts_on: the latest sale then with its cell, whether the
-- customer was kept (bought again up to $ends_on, from whomever) or churned; the latest first, $most at most.
-- $which: churned leaves out those who were kept.
with sales as (
    select batch_id, row_number, ordered_on as day, person, customer, coalesce(nullif(product, ''), order_id) as what, amount
    from fct_orders
    where booked and getvariable('revenue_basis') = 'orders'
    union all
    select batch_id, row_number, closed_on as day, person, customer, deal as what, amount
    from fct_deals
    where status = 'won' and getvariable('revenue_basis') = 'won_deals'
    union all
    select batch_id, row_number, collected_on as day, person, customer, coalesce(order_id, receipt_id) as what, amount
    from fct_collections
    where getvariable('revenue_basis') = 'collections'
),
bought as (
    select distinct customer, person
    from customer_revenue_named
    where customer <> '' and amount > 0 and in_scope(person) and ($person is null or person = $person)
        and day >= $starts_on::date - interval 12 month and day < $starts_on
),
again as (
    select distinct customer
    from customer_revenue_named
    where amount > 0 and day between $starts_on and $ends_on
),
latest as (
    select sales.*
    from sales
    semi join bought on sales.customer = bought.customer and sales.person = bought.person
    where sales.day >= $starts_on::date - interval 12 month and sales.day < $starts_on
    qualify row_number() over (
        partition by sales.customer
        order by sales.amount > 0 desc, sales.day desc, sales.amount desc
    ) = 1
)
select
    facts.day,
    facts.person,
    facts.customer,
    facts.what,
    facts.amount,
    case when again.customer is null then 'churned' else 'kept' end as part,
    batches.file_name,
    batches.sheet,
    facts.row_number,
    facts.batch_id
from latest as facts
inner join fct_batches as batches on facts.batch_id = batches.batch_id
left join again on facts.customer = again.customer
where $which <> 'churned' or again.customer is null
order by facts.day desc, facts.amount desc
limit $most
