-- One row per sale of somebody in scope of which a decision says whom it is credited to: no part of it counts by the sheet.
select source, day, seller as person, customer, reference, credit_what, credit_subject, amount, batch_id, row_number
from sales_decided
where credit_what is not null and in_scope(seller)
