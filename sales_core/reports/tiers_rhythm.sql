-- One row per customer with $least days of purchases or more up to $as_of, by people in scope: the median of the days
-- from one to the next.
with days as (
    select distinct customer, day
    from fct_customer_revenue
    where day <= $as_of and customer <> '' and amount > 0
),
waits as (
    select customer, day - lag(day) over (partition by customer order by day) as wait
    from days
)
select customer, median(wait)::decimal(9, 1) as rhythm
from waits
group by customer
having count(*) >= $least
