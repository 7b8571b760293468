-- One row per change of a deal, as the row of the log that told it has it.
select
    spans.key,
    spans.valid_from,
    spans.valid_to,
    rows.batch_id,
    rows.row_number,
    {columns}
from {spans} as spans
inner join log.deals as rows on spans.log_row = rows.rowid
