-- One row per note about $customer up to $as_of, the latest first.
select note_id, note, noted_on, noted_by, batch_id
from fct_customer_notes
where customer = $customer and noted_on <= $as_of
order by noted_on desc, batch_id desc, row_number desc
