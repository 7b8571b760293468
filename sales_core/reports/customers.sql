-- One row per customer in scope with what it ever bought and what is open, up to as_of.
with bought as (
    select
        customer,
        sum(amount)::decimal(20, 4) as revenue,
        sum(orders)::int as orders,
        max(nullif(region, '')) as region,
        max(nullif(industry, '')) as industry
    from fct_customer_revenue
    where day <= $as_of and customer <> ''
    group by customer
),
open_deals as (
    select
        customer,
        count(*)::int as deals,
        sum(amount)::decimal(20, 4) as amount
    from deals_at
    where status = 'open' and customer <> ''
    group by customer
)
select
    coalesce(listed.customer, bought.customer) as customer,
    coalesce(nullif(listed.region, ''), bought.region, '') as region,
    coalesce(nullif(listed.industry, ''), bought.industry, '') as industry,
    coalesce(bought.revenue, 0)::decimal(20, 4) as revenue,
    coalesce(bought.orders, 0) as orders,
    coalesce(open_deals.deals, 0) as open_deals,
    coalesce(open_deals.amount, 0)::decimal(20, 4) as open_amount
from fct_customers as listed
full join bought on listed.customer = bought.customer
left join open_deals on coalesce(listed.customer, bought.customer) = open_deals.customer
