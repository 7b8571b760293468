-- One row per month from $first on in which $customer brought revenue up to $as_of.
select date_trunc('month', day)::date as month, sum(amount)::decimal(20, 4) as revenue
from fct_customer_revenue
where customer = $customer and day >= $first and day <= $as_of
group by all
order by month
