-- One row per month from $start to $end and row of the sheets that sets a person's target of one of $metrics for it.
select
    batches.file_name as file,
    batches.sheet,
    goals.row_number as row,
    goals.batch_id as batch,
    goals.metric,
    goals.month,
    goals.target
from targets_named as goals
inner join fct_batches as batches using (batch_id)
where
    in_scope(goals.person)
    and goals.person = $person
    and goals.month between $start and $end
    and list_contains($metrics, goals.metric)
    and goals.target is not null
order by goals.metric, goals.month, goals.batch_id, goals.row_number
