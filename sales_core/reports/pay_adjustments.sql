-- One row per amount that somebody proposed to give or take by hand in a statement of the plan: with its last step.
with steps as (
    select
        coalesce(about, step_id) as adjustment,
        arg_min(person, (batch_id, row_number)) as person,
        arg_min(starts_on, (batch_id, row_number)) as starts_on,
        arg_min(amount, (batch_id, row_number)) as amount,
        arg_min(coalesce(reason, ''), (batch_id, row_number)) as reason,
        arg_min(coalesce(said_by, ''), (batch_id, row_number)) as proposed_by,
        arg_min(said_on, (batch_id, row_number)) as proposed_on,
        arg_max(step, (batch_id, row_number)) as step,
        arg_max(coalesce(said_by, ''), (batch_id, row_number)) as decided_by,
        min(batch_id) as batch_id,
        bool_or(step = 'propose') as proposed
    from fct_adjustments
    where plan_id = $plan
    group by 1
)
select * exclude (proposed, batch_id)
from steps
where proposed
order by starts_on, person, batch_id
