-- One row per row of a sheet that brought revenue by the team's basis.
select batch_id, row_number, customer, ordered_on as day, person, concat_ws(' ', order_id, product) as detail, amount
from fct_orders
where booked and getvariable('revenue_basis') = 'orders'
union all
select batch_id, row_number, customer, closed_on as day, person, deal as detail, amount
from fct_deals
where status = 'won' and getvariable('revenue_basis') = 'won_deals'
union all
select
    batch_id, row_number, customer, collected_on as day, person,
    coalesce(receipt_id, order_id, '') as detail, amount
from fct_collections
where getvariable('revenue_basis') = 'collections'
