-- One row with the last day up to which payments of orders are known: the last one's, or that of the sheet that tells of it;
-- null where none names an order. Not scoped: for other views only.
select greatest(max(payments.collected_on), max(live_batch.as_of)) as paid_until
from collections_named as payments
inner join live_batch using (batch_id)
where coalesce(payments.order_id, '') <> ''
