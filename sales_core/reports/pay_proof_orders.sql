-- One row per day on which an order of the person's sold or came back, and per payment of it with its place in the sheets, up
-- to $end; of orders with a sale from $start to $end that counts for the person.
with own as (
    select distinct reference
    from pay_sales
    where in_scope(person) and person = $person and source = 'orders' and reference <> '' and day between $start and $end
)
select reference, day, amount, 0::decimal(20, 4) as paid, sold, '' as file, '' as sheet, 0 as row, 0 as batch
from order_money
inner join own using (reference)
where (sold or amount <> 0) and day <= $end
union all
select payments.order_id, collected_on, 0, payments.amount, false, batches.file_name, batches.sheet, row_number, batch_id
from collections_named as payments
inner join own on payments.order_id = own.reference
inner join fct_batches as batches using (batch_id)
where collected_on <= $end
order by all
