-- One row per key: the row of the latest live batch that holds it, latest by (as_of, submitted_at).
-- Only places in the log are compared, and whole rows read of the winners.
with placed as (
    select batch_id, row_number() over (order by as_of, submitted_at, batch_id) as place
    from live_batch
),

winners as (
    select arg_max(rows.log_row, placed.place * 10_000_000_000 + rows.row_number) as log_row
    from (select rowid as log_row, key, batch_id, row_number from log.{kind}) as rows
    {touched}
    inner join placed using (batch_id)
    group by rows.key
)

select rows.*
from log.{kind} as rows
where rows.rowid in (select log_row from winners)
