-- One row per deal of whose state up to $since something was told, undone or put back after the moment $known_at.
select key
from fct_deal_states
inner join fct_batches using (batch_id)
where valid_from <= $since and submitted_at > $known_at
union
select rows.key
from log.deals as rows
semi join (
    select events.batch_id
    from log.batch_event as events
    inner join fct_batches on events.batch_id = fct_batches.batch_id
    where events.event <> 'committed'
        and events.happened_at > $known_at
        and events.happened_at <= coalesce(getvariable('known_at'), timestamp '9999-01-01')
        and fct_batches.as_of <= $since
) as moved using (batch_id)
