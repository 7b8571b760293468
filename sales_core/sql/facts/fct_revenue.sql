-- One row per day and person as written: revenue by the team's basis (orders, won_deals or collections).
select day, person, amount, orders
from fct_sales_daily
where getvariable('revenue_basis') = 'orders'
union all
select closed_on as day, person, coalesce(amount, 0) as amount, 1 as orders
from fct_deals
where getvariable('revenue_basis') = 'won_deals' and status = 'won'
union all
select collected_on as day, person, amount, 1 as orders
from fct_collections
where getvariable('revenue_basis') = 'collections'
