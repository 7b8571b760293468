-- One row per sale of somebody in scope of which a decision says whom it is credited to: no part of it counts by the sheet.
select source, day, seller as person, customer, amount, batch_id, row_number
from credit_rows
where in_scope(seller)
