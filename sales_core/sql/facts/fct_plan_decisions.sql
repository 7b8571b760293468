-- One row per decision on the targets of a metric and year that was not taken back; a plan is everybody's to see.
select
    rows.metric,
    rows.starts_on,
    rows.ends_on,
    rows.state,
    rows.decided_on,
    coalesce(rows.decided_by, '') as decided_by,
    coalesce(rows.reason, '') as reason,
    batches.submitted_at,
    batches.file_name,
    batches.sheet,
    rows.row_number,
    rows.batch_id
from log.plans as rows
inner join fct_batches as batches on rows.batch_id = batches.batch_id
where batches.state <> 'undone'
