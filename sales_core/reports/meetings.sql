-- One row per standup of people in scope that looked back from $as_of or a day before, the latest first.
select
    meeting_id,
    held_on,
    try_cast(started_at as timestamp) as started_at,
    try_cast(ended_at as timestamp) as ended_at,
    coalesce(led_by, '') as led_by,
    coalesce(team, '') as team,
    as_of,
    coalesce(state, 'running') as state,
    team is null or coalesce(team = (select case when min(team) = max(team) then max(team) end from fct_people), false)
        as covers
from current.meetings
where as_of <= $as_of
    and (coalesce(getvariable('sees_all'), false) or coalesce(team, '') in (select team from fct_people union select ''))
order by started_at desc, meeting_id desc
