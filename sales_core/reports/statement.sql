-- One row per booked order line, payment or won deal that counts for one person from $start to $end, newest first.
with counted as (
    select
        batch_id,
        row_number,
        ordered_on as day,
        coalesce(order_id, '') as reference,
        customer,
        product,
        amount
    from fct_orders
    where $source = 'orders' and booked and person = $person and ordered_on between $start and $end
    union all
    select
        batch_id,
        row_number,
        collected_on as day,
        coalesce(receipt_id, order_id, '') as reference,
        customer,
        '' as product,
        amount
    from fct_collections
    where $source = 'collections' and person = $person and collected_on between $start and $end
    union all
    select
        batch_id,
        row_number,
        closed_on as day,
        deal as reference,
        customer,
        product,
        coalesce(amount, 0) as amount
    from fct_deals
    where $source = 'won_deals' and status = 'won' and person = $person and closed_on between $start and $end
)
select
    'counted' as part,
    $person as person,
    counted.day,
    counted.reference,
    counted.customer,
    counted.product,
    counted.amount::decimal(20, 4) as amount,
    batches.file_name,
    batches.sheet,
    counted.row_number,
    counted.batch_id
from counted
inner join fct_batches as batches using (batch_id)
order by counted.day desc, counted.batch_id desc, counted.row_number
limit $most
