-- One row per metric, day, person as written and, of new customers, customer: what grows day by day and has targets.
select 'revenue' as metric, day, person, amount
from fct_revenue
union all
select 'collections' as metric, collected_on as day, person, amount
from fct_collections
union all
select 'new_customers' as metric, day, person, 1 as amount
from fct_new_customers
