-- One row per order of $orders, the person's first row of it in the sheets, with what it counts (of $amounts, in their order),
-- the day $days after it, and the order's amount and payments up to $until.
select
    sales.reference,
    sales.day,
    sales.day + $days::integer as due_on,
    sales.customer,
    sales.product,
    money.amount as ordered,
    money.paid,
    told.amount,
    batches.file_name,
    batches.sheet,
    sales.row_number,
    sales.batch_id
from fct_pay_sales as sales
inner join (
    select unnest($orders::varchar[]) as reference, unnest($amounts::decimal(20, 4)[]) as amount
) as told using (reference)
inner join (
    select reference, sum(amount)::decimal(20, 4) as amount, sum(paid)::decimal(20, 4) as paid
    from order_money
    where day <= $until
    group by reference
) as money using (reference)
inner join fct_batches as batches using (batch_id)
where sales.source = 'orders' and sales.person = $person
qualify row_number() over (partition by sales.reference order by sales.day, sales.batch_id, sales.row_number) = 1
order by sales.day desc, sales.reference
