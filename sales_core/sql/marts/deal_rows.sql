-- One row per row of a live sheet of deals from {since} on: its place in the log, what of it counts and whose it is.
select
    rows.log_row,
    rows.key,
    placed.as_of,
    placed.place * 10_000_000_000 + rows.row_number as place,
    hash({columns}) as content,
    coalesce(rows.person_id, rows.person, '') as written,
    rows.stage,
    rows.status
from (select rowid as log_row, * from log.deals) as rows
{touched}
inner join (
    select batch_id, as_of, row_number() over (order by submitted_at, batch_id) as place
    from live_batch
    where kind = 'deals' and as_of >= {since}
) as placed using (batch_id)
