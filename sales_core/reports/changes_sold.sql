-- One row per person: revenue and orders dated after the last day that the uploads up to $since (known by $known_at) told about.
with known as (
    select least(max(last_date), $since) as day
    from fct_batches
    where kind = $kind and as_of <= $since and state <> 'undone'
        and submitted_at <= coalesce($known_at::timestamp, submitted_at)
)
select
    person,
    sum(amount)::decimal(20, 4) as amount,
    sum(orders)::int as orders
from fct_revenue
where day > coalesce((select day from known), $since) and day <= $as_of
group by person
