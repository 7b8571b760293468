-- One row per batch that is committed or redone, and not undone, at the moment `known_at` (now when it is not set).
with last_event as (
    select
        batch_id,
        arg_max(event, event_no) as event
    from log.batch_event
    where happened_at <= coalesce(getvariable('known_at'), timestamp '9999-01-01')
    group by batch_id
)
select batch.*
from log.batch
inner join last_event using (batch_id)
where last_event.event <> 'undone'
