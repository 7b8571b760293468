-- One row per open deal with an amount, as of the question's day, and the row that it comes from.
select
    deals.key,
    deals.deal,
    deals.customer,
    deals.person,
    deals.stage,
    deals.amount,
    deals.expected_close,
    batches.file_name,
    batches.sheet,
    deals.row_number,
    deals.batch_id
from deals_at as deals
left join fct_batches as batches on deals.batch_id = batches.batch_id
where deals.status = 'open' and deals.amount is not null and deals.amount <> 0
order by deals.key
