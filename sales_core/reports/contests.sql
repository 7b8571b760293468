-- One row per contest in scope, per closing and per result that may be seen, in the order of telling.
select
    batch_id,
    contest_id,
    step,
    coalesce(title, '') as title,
    coalesce(metric, '') as metric,
    coalesce(measure, '') as measure,
    coalesce(rule, '') as rule,
    goal,
    starts_on,
    ends_on,
    coalesce(team, '') as team,
    coalesce(prize, '') as prize,
    coalesce(seen_by, 'own') as seen_by,
    coalesce(state, 'on') as state,
    coalesce(said_by, '') as said_by,
    said_on,
    as_of,
    coalesce(person, '') as person,
    measured,
    reached_on,
    standing::integer as place,
    coalesce(won, '') = 'yes' as won,
    -- An undone closing has been taken back by somebody: it does not close by itself again.
    contest_id in (select contest_id from log.contests where step = 'closed') as was_closed
from fct_contests
order by batch_id, row_number
