-- One row per month from $starts_on to $ends_on in which there was revenue.
select date_trunc('month', day)::date as month, sum(amount)::decimal(38, 4) as amount
from fct_revenue
where day between $starts_on and $ends_on
group by 1
order by 1
