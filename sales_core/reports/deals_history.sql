-- One row per change of one deal with the cell that told it, the first first.
select
    states.valid_from,
    states.valid_to,
    states.person,
    states.stage,
    states.status,
    states.amount,
    states.probability,
    states.expected_close,
    states.next_step,
    batches.file_name,
    batches.sheet,
    states.row_number,
    states.batch_id
from fct_deal_states as states
left join fct_batches as batches on states.batch_id = batches.batch_id
where states.key = $key
order by states.valid_from
