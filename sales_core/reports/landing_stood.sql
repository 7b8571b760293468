-- One row per way in which a won deal from $starts_on to $as_of stood before it closed; $most of them at most.
-- A deal that only closed sheets tell of stood somewhere (no stage) from its creation on.
with won as (
    select key, created_on, closed_on as closed
    from deal_states_named
    where valid_to is null and status = 'won' and closed_on between $starts_on and $as_of
),

told as (
    select
        won.key,
        states.stage,
        (won.closed - states.valid_from)::integer as since,
        greatest(won.closed - coalesce(states.valid_to, won.closed), 0)::integer as until,
        (won.closed - states.expected_close)::integer as late
    from won inner join deal_states_named as states using (key)
    where states.status = 'open' and states.valid_from < won.closed
),

untold as (
    select key, '' as stage, (closed - created_on)::integer as since, 0 as until, null::integer as late
    from won anti join told using (key)
    where created_on < closed
)

select stage, since, until, late
from (from told union all from untold)
where since > until
order by hash(key), since
limit $most
