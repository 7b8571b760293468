-- One row: the moment of the last event of the log.
select max(happened_at) as happened_at
from log.batch_event
