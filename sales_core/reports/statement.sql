-- One row per booked order line, payment or won deal that counts for one person from $start to $end, newest first: the own
-- ones of which no decision on a conflict says otherwise, and those that one credits to the person.
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
),
credited as (
    select
        *,
        null::decimal(9, 6) as share,
        '' as seller,
        null::date as decided_on,
        '' as decided_by
    from counted
    anti join (from fct_credit_taken where source = $source) as taken using (batch_id, row_number)
    union all
    select
        batch_id,
        row_number,
        day,
        reference,
        customer,
        product,
        amount,
        share,
        seller,
        decided_on,
        decided_by
    from fct_credit_parts
    where source = $source and person = $person and day between $start and $end
)
select
    'counted' as part,
    $person as person,
    credited.* exclude (amount),
    credited.amount::decimal(20, 4) as amount,
    batches.file_name,
    batches.sheet
from credited
inner join fct_batches as batches using (batch_id)
order by credited.day desc, credited.batch_id desc, credited.row_number
limit $most
