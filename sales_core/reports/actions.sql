-- One row per action set up to $as_of, as it stands then: the open ones by the day that they are due, then the others.
-- What nobody in particular has to do is seen by everybody of the team that agreed it.
select
    actions.action_id,
    coalesce(actions.person, '') as person,
    actions.action,
    actions.set_on,
    actions.due_on,
    coalesce(actions.state, 'open') as state,
    actions.state_on,
    coalesce(actions.state, 'open') = 'open' and coalesce(actions.due_on < $as_of, false) as overdue,
    coalesce(actions.meeting_id, '') as meeting_id
from actions_held as actions
left join current.meetings as meetings using (meeting_id)
where actions.set_on <= $as_of
    and (
        in_scope(coalesce(actions.person, ''))
        or (
            actions.person is null
            and exists (from fct_people where fct_people.team = coalesce(meetings.team, fct_people.team))
        )
    )
order by actions.state <> 'open', actions.due_on nulls last, actions.set_on, actions.action_id
