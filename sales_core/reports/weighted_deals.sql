-- One row per open deal with its rate, what it counts with, and the row that it comes from.
select
    deals.key,
    deals.deal,
    deals.customer,
    deals.person,
    deals.stage,
    deals.amount,
    deals.expected_close,
    case $way when 'learned' then deals.learned else deals.probability end as rate,
    case $way when 'learned' then deals.weighted_learned else deals.weighted end as weighted,
    batches.file_name,
    batches.sheet,
    deals.row_number,
    deals.batch_id
from deals_weighed as deals
left join fct_batches as batches on deals.batch_id = batches.batch_id
order by weighted desc nulls last, deals.amount desc nulls last, deals.deal, deals.key
