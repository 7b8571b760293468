-- One row per action set up to $as_of, as it stands then: the open ones by the day that they are due, then the others.
select
    actions.action_id,
    coalesce(actions.person, '') as person,
    actions.action,
    actions.set_on,
    actions.due_on,
    coalesce(actions.state, 'open') as state,
    actions.state_on,
    coalesce(actions.state, 'open') = 'open' and coalesce(actions.due_on < $as_of, false) as overdue
from current.actions as actions
where in_scope(coalesce(actions.person, '')) and actions.set_on <= $as_of
order by state <> 'open', actions.due_on nulls last, actions.set_on, actions.action_id
