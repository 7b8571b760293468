-- One row: revenue of $customer after $since up to $as_of, after $before up to $since, and its deals that are open.
select
    coalesce(sum(amount) filter (where day > $since), 0)::decimal(20, 4) as revenue,
    coalesce(sum(amount) filter (where day <= $since), 0)::decimal(20, 4) as before,
    (select count(*) from fct_deals where customer = $customer and status = 'open')::int as open_deals,
    coalesce((select sum(amount) from fct_deals where customer = $customer and status = 'open'), 0)::decimal(20, 4)
        as open_amount
from fct_customer_revenue
where customer = $customer and day > $before and day <= $as_of
