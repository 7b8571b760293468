-- One row per day and person from $starts_on to $as_of: revenue that had not stood in the pipeline $days_left days before.
-- Orders of a customer with a deal won shortly before or after come from that deal. What comes from deals counts with
-- 1 - age / $days_left: the chance that a deal which took so long was not there yet when as many days were left.
with first_seen as (
    select key, min(valid_from) as day
    from deal_states_named
    group by key
),

won as (
    select
        deals.customer,
        deals.person,
        deals.closed_on as closed,
        coalesce(deals.amount, 0) as amount,
        greatest(0, 1 - (closed - coalesce(deals.created_on, first_seen.day)) / greatest($days_left, 1)) as fresh
    from deal_states_named as deals inner join first_seen using (key)
    where deals.status = 'won' and deals.valid_to is null
),

ordered as (
    select day, person, customer, amount
    from fct_customer_revenue
    where day between $starts_on and $as_of and getvariable('revenue_basis') <> 'won_deals'
),

from_deals as (
    select ordered.day, ordered.customer, avg(won.fresh) as fresh
    from (select distinct day, customer from ordered where customer <> '') as ordered
    inner join won
        on ordered.customer = won.customer
        and won.closed between ordered.day - $follows::integer and ordered.day + $ahead::integer
    where getvariable('revenue_basis') = 'orders'
    group by ordered.day, ordered.customer
)

select day, person, sum(amount)::decimal(20, 4) as amount
from (
    select day, person, amount * coalesce(fresh, 1) as amount
    from ordered left join from_deals using (day, customer)
    union all
    select closed as day, person, amount * fresh
    from won
    where
        getvariable('revenue_basis') = 'won_deals'
        and in_scope(person)
        and closed between $starts_on and $as_of
)
group by day, person
order by day, person
