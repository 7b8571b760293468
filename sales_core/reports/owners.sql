-- One row per customer in scope with its owner, since when and why, what everybody sold it after $since up to $as_of, and
-- its deals that are open at $as_of.
with bought as (
    select customer, sum(amount)::decimal(20, 4) as revenue
    from customer_revenue_named
    where day > $since and day <= $as_of and customer <> ''
    group by customer
),
open_deals as (
    select customer, count(*)::int as deals, coalesce(sum(amount), 0)::decimal(20, 4) as amount
    from fct_deal_states
    where status = 'open'
        and customer <> ''
        and valid_from <= $as_of
        and coalesce(valid_to > $as_of, true)
    group by customer
)
select
    owned.customer,
    owned.person,
    owned.owned_why as why,
    owned.owned_since as since,
    owned.region,
    owned.industry,
    coalesce(owned.customer_type, '') as customer_type,
    coalesce(bought.revenue, 0)::decimal(20, 4) as revenue,
    coalesce(open_deals.deals, 0) as open_deals,
    coalesce(open_deals.amount, 0)::decimal(20, 4) as open_amount,
    coalesce(batches.file_name, '') as file_name,
    coalesce(batches.sheet, '') as sheet,
    owned.row_number,
    owned.batch_id
from fct_customers as owned
left join bought using (customer)
left join open_deals using (customer)
left join fct_batches as batches on owned.batch_id = batches.batch_id
order by coalesce(bought.revenue, 0) desc, owned.customer
