-- One row: the last event of a batch of handled feedback up to `known_at`, which tells one state of the cases from any other.
select max(event_no) as event_no
from log.batch_event
inner join log.batch using (batch_id)
where kind = 'cases' and happened_at <= coalesce($known_at::timestamp, timestamp '9999-01-01')
