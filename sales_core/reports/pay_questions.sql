-- One row per question about a statement, with its last answer and how it stands.
with told as (
    select *, coalesce(about, step_id) as question
    from fct_pay_questions
)
select
    question,
    arg_min(person, (batch_id, row_number)) as person,
    arg_min(starts_on, (batch_id, row_number)) as starts_on,
    arg_min(ends_on, (batch_id, row_number)) as ends_on,
    arg_min(plan_id, (batch_id, row_number)) as plan_id,
    coalesce(arg_min(component, (batch_id, row_number)), '') as component,
    coalesce(arg_min(line_kind, (batch_id, row_number)), '') as line_kind,
    coalesce(arg_min(said, (batch_id, row_number)), '') as asked,
    coalesce(arg_min(said_by, (batch_id, row_number)), '') as asked_by,
    arg_min(said_on, (batch_id, row_number)) as asked_on,
    coalesce(arg_max(said, (batch_id, row_number)) filter (step = 'answer'), '') as answer,
    coalesce(arg_max(said_by, (batch_id, row_number)) filter (step = 'answer'), '') as answered_by,
    max(said_on) filter (step = 'answer') as answered_on,
    case arg_max(step, (batch_id, row_number)) when 'ask' then 'open' when 'answer' then 'answered' else 'closed' end
        as state
from told
group by question
having bool_or(step = 'ask')
order by state <> 'open', asked_on desc, question
