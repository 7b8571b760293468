-- One row per deal of deals_listed, in its order, with the cell that it comes from.
select
    deals.key,
    deals.deal_id,
    deals.deal,
    deals.person,
    deals.customer,
    deals.product,
    deals.amount,
    deals.stage,
    deals.status,
    deals.probability,
    deals.weighted,
    deals.created_on,
    deals.expected_close,
    deals.closed_on,
    deals.last_activity_on,
    deals.days_in_stage,
    deals.overdue,
    deals.stalled,
    deals.pushed,
    deals.next_step,
    deals.lost_reason,
    batches.file_name,
    batches.sheet,
    deals.row_number,
    deals.batch_id
from deals_listed as deals
left join fct_batches as batches on deals.batch_id = batches.batch_id
order by
    case deals.status when 'open' then 0 when 'won' then 1 else 2 end,
    deals.overdue desc,
    deals.amount desc nulls last,
    deals.deal,
    deals.key
