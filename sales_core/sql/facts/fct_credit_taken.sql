-- One row per sale of somebody in scope of which a decision says whom it is credited to: no part of it counts by the sheet.
select source, day, seller as person, customer, amount, batch_id, row_number
from sales_named as sold
semi join credits_named as credits on sold.customer = credits.customer and sold.day >= credits.credited_from
where in_scope(seller)
