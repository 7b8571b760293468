-- One row per type and name that the sheets in scope hold, as it is shown; the region is a customer's.
select 'customer' as type, customer as name, coalesce(region, '') as region
from fct_customers
union all
select 'person' as type, person as name, '' as region
from fct_people
union all
select distinct 'product' as type, product as name, '' as region
from (select product from fct_orders union select product from fct_deals)
where product <> ''
order by all
