-- One row per word about two names that is in force, with its place in the order in which they were said.
select
    rows.batch_id,
    rows.row_number,
    rows.type,
    rows.written,
    rows.means,
    coalesce(rows.relation, 'same') as relation,
    live_batch.submitted_by,
    live_batch.submitted_at,
    row_number() over (
        order by live_batch.as_of, live_batch.submitted_at, rows.batch_id, rows.row_number
    ) as place
from current.names as rows
inner join live_batch using (batch_id)
where rows.type is not null and rows.written is not null and rows.means is not null
