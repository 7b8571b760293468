-- One row per row of a sheet that brought revenue of $customers within the window of one of two moments, by customer, the
-- newest first, $most at most.
select
    rows.customer,
    rows.day,
    rows.person,
    rows.detail,
    (case when rows.day > $was_since and rows.day <= $was_until then rows.amount end)::decimal(20, 4) as amount_was,
    (case when rows.day > $now_since and rows.day <= $now_until then rows.amount end)::decimal(20, 4) as amount_now,
    batches.file_name,
    batches.sheet,
    rows.row_number,
    rows.batch_id
from revenue_rows as rows
inner join fct_batches as batches using (batch_id)
where list_contains($customers::varchar[], rows.customer)
    and rows.day > least($was_since::date, $now_since::date) and rows.day <= $now_until
    and (rows.day <= $was_until or rows.day > $now_since)
order by rows.customer, rows.day desc, rows.row_number
limit $most
