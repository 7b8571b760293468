-- One row: which store this is and its last event up to `known_at`, which tells one state of the store from any other.
-- What is filled in during a meeting (kinds $aside) changes nothing that sheets tell, so its events do not count.
select
    (select max(path) from duckdb_databases() where database_name = 'store') as path,
    max(event_no) as event_no,
    max(happened_at) as happened_at
from log.batch_event
inner join log.batch using (batch_id)
where happened_at <= coalesce($known_at::timestamp, timestamp '9999-01-01')
    and not list_contains($aside, kind)
