-- One row per action with whose it is: of one that was handed over since it was told last, the new owner's; not scoped.
with handed as (
    select actions.action_id, arg_max(moves.person, (moves.effective_on, moves.batch_id)) as person
    from ownership_moves as moves
    inner join current.actions as actions
        on moves.subject = actions.action_id and moves.batch_id > actions.batch_id
    where moves.what = 'action'
    group by actions.action_id
)
select actions.* replace (coalesce(handed.person, actions.person) as person)
from current.actions as actions
left join handed using (action_id)
