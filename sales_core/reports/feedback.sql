-- One row per piece of feedback that calls for an answer, with its cell, those that wait by due day, then the last
-- resolved first; from feedback_cases.
select
    cases.key,
    cases.received_on,
    cases.person,
    cases.customer,
    cases.type,
    cases.score,
    cases.low,
    cases.own,
    coalesce(cases.comment, '') as comment,
    coalesce(cases.owner, '') as owner,
    cases.due_on,
    case when cases.handled = 'open' and cases.days_late > 0 then 'late' else cases.handled end as state,
    cases.days_late,
    cases.in_time,
    coalesce(cases.resolution, '') as resolution,
    cases.resolved_on,
    cases.asked_on,
    cases.new_score,
    batches.file_name,
    batches.sheet,
    cases.row_number,
    cases.batch_id
from feedback_cases as cases
inner join fct_batches as batches on cases.batch_id = batches.batch_id
order by
    cases.handled <> 'open',
    case when cases.handled <> 'open' then coalesce(cases.resolved_on, cases.received_on) end desc,
    cases.due_on,
    cases.received_on,
    cases.key
