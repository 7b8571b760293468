-- One row per deal of closed_told that has $value (null: every one), with the row that told how it ended.
select
    deals.deal,
    deals.customer,
    deals.person,
    deals.status,
    deals.amount,
    deals.closed_on,
    deals.lost_reason,
    deals.competitor,
    batches.file_name,
    batches.sheet,
    deals.row_number,
    deals.batch_id
from closed_told as deals
left join fct_batches as batches on deals.batch_id = batches.batch_id
where ($value::varchar is null or deals.value = $value) and ($status::varchar is null or deals.status = $status)
order by deals.amount desc nulls last, deals.deal, deals.key
