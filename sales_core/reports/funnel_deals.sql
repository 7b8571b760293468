-- One row per deal of deals_reached that got to $stage (null: that was won), with the row that told how it ended.
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
from fct_deals as deals
semi join (
    select key
    from deals_reached
    where stage is not distinct from $stage and ($stage is not null or status = 'won')
) as reached on deals.key = reached.key
left join fct_batches as batches on deals.batch_id = batches.batch_id
order by deals.amount desc nulls last, deals.deal, deals.key
