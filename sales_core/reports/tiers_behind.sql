-- One row per row of a sheet about one of $customers that $which asks for, by customer, the newest first, $most at most.
-- $which: year (revenue after $since up to $as_of), first or last (revenue of the first or last day), told (the newest row).
with named as (
    select unnest($customers::varchar[]) as customer
),
revenue as (
    select batch_id, row_number, customer, ordered_on as day, person, concat_ws(' ', order_id, product) as detail, amount
    from fct_orders
    where booked and getvariable('revenue_basis') = 'orders'
    union all
    select batch_id, row_number, customer, closed_on as day, person, deal as detail, amount
    from fct_deals
    where status = 'won' and getvariable('revenue_basis') = 'won_deals'
    union all
    select
        batch_id, row_number, customer, collected_on as day, person,
        coalesce(receipt_id, order_id, '') as detail, amount
    from fct_collections
    where getvariable('revenue_basis') = 'collections'
),
bought as (
    select
        *,
        min(day) over (partition by customer) as first_on,
        max(day) over (partition by customer) as last_on
    from revenue
    where customer in (from named) and day <= $as_of
),
told as (
    select
        batch_id, row_number, customer, contacted_on as day, person,
        concat_ws(' · ', nullif(activity, ''), subject) as detail, 2 as rank
    from fct_contacts
    where counted_on <= $as_of
    union all
    select batch_id, row_number, customer, last_contact_on as day, person, coalesce(tier, '') as detail, 1 as rank
    from fct_customers
    where batch_id is not null
    union all
    select batch_id, row_number, customer, null as day, person, deal as detail, 0 as rank
    from fct_deals
    union all
    select batch_id, row_number, customer, null as day, person, detail, 0 as rank
    from revenue
),
newest as (
    select * exclude (rank)
    from told
    where customer in (from named)
    qualify row_number() over (partition by customer order by day desc nulls last, rank desc, row_number) = 1
),
asked as (
    select * exclude (first_on, last_on)
    from bought
    where case $which
            when 'year' then day > $since
            when 'first' then day = first_on
            else $which = 'last' and day = last_on
        end
    union all by name
    select *, null::decimal(20, 4) as amount
    from newest
    where $which = 'told'
)
select
    asked.customer,
    asked.day,
    asked.person,
    asked.detail,
    asked.amount::decimal(20, 4) as amount,
    batches.file_name,
    batches.sheet,
    asked.row_number,
    asked.batch_id
from asked
inner join fct_batches as batches using (batch_id)
order by asked.customer, asked.day desc nulls last, asked.row_number
limit $most
