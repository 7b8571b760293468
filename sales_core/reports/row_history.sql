-- One row per version of the rows that one row of a sheet became, by what it is about and from the first to the latest.
select
    versions.key,
    versions.batch_id,
    versions.row_number,
    batches.file_name,
    batches.sheet,
    batches.as_of,
    batches.submitted_by,
    batches.submitted_at,
    batches.state,
    standing.key is not null as counts,
    {cells} as cells
from log.{kind} as versions
inner join fct_batches as batches on versions.batch_id = batches.batch_id
left join current.{kind} as standing
    on versions.key = standing.key
    and versions.batch_id = standing.batch_id
    and versions.row_number = standing.row_number
{named}
where versions.key in (select key from log.{kind} where batch_id = $batch and row_number = $place)
    and in_scope({person})
order by versions.key, batches.as_of, batches.submitted_at, versions.batch_id, versions.row_number
