-- One row per batch with its last event: who, when, what; seen by everyone who may open the store.
with events as (
    select
        batch_id,
        arg_max(event, event_no) as state,
        max(happened_at) as state_at,
        arg_max(happened_by, event_no) as state_by,
        arg_max(reason, event_no) as reason
    from log.batch_event
    where happened_at <= coalesce(getvariable('known_at'), timestamp '9999-01-01')
    group by batch_id
)
select batch.*, events.* exclude (batch_id)
from log.batch
inner join events using (batch_id)
