-- One row per booked order line, payment or won deal that counts for one person from $start to $end, newest first: the own
-- ones of which no decision on credit says otherwise, and with their part those that one credits to the person.
select
    'counted' as part,
    sales.person,
    sales.day,
    sales.reference,
    sales.customer,
    sales.product,
    pay_value($unit, sales.amount, sales.margin, sales.quantity, sales.count)::decimal(20, 4) as amount,
    batches.file_name,
    batches.sheet,
    sales.row_number,
    sales.batch_id,
    sales.share,
    case when sales.share is null then '' else sales.seller end as seller,
    sales.decided_on,
    coalesce(sales.decided_by, '') as decided_by,
    coalesce(sales.piece, '') as piece,
    coalesce(sales.credit_what, '') as credit_what,
    coalesce(sales.credit_subject, '') as credit_subject
from fct_pay_sales as sales
inner join fct_batches as batches using (batch_id)
where sales.source = $source and sales.person = $person and sales.count > 0 and sales.day between $start and $end
order by sales.day desc, sales.batch_id desc, sales.row_number
limit $most
