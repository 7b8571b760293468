-- One row per uploaded sheet in force, whoever may see its rows: when it came, whether that was more than a week after the
-- day that it describes (null for days before the team's first upload), and who brought it.
select
    batches.batch_id,
    batches.as_of,
    batches.submitted_by as person,
    batches.kind,
    batches.file_name,
    batches.sheet,
    batches.rows_read,
    batches.rows_rejected,
    case
        when batches.as_of >= (select min(submitted_at)::date from live_batch) then
            batches.submitted_at::date > batches.as_of + 7
    end as late
from live_batch as batches
where batches.source <> 'form' and batches.kind not in ('settings', 'names') and in_scope(batches.submitted_by)
