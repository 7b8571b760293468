-- One row per key: the row of the latest live batch that holds it, latest by (as_of, submitted_at).
select rows.*
from {source} as rows
inner join live_batch using (batch_id)
qualify row_number() over (
    partition by rows.key
    order by live_batch.as_of desc, live_batch.submitted_at desc, rows.batch_id desc, rows.row_number desc
) = 1
