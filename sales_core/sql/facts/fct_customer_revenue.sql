-- One row per day, person and customer as written: revenue by the team's basis.
select day, person, customer, region, industry, amount, orders
from fct_customer_daily
where getvariable('revenue_basis') = 'orders'
union all
select closed_on as day, person, customer, region, industry, coalesce(amount, 0) as amount, 1 as orders
from fct_deals
where getvariable('revenue_basis') = 'won_deals' and status = 'won'
union all
select collected_on as day, person, customer, '' as region, '' as industry, amount, 1 as orders
from fct_collections
where getvariable('revenue_basis') = 'collections'
