-- One row per piece of feedback whose answer was due from $starts_on to $ends_on with its cell, the latest first, $most at
-- most; its score as the amount.
select
    facts.due_on as day,
    facts.person,
    facts.customer,
    concat_ws(' · ', nullif(facts.survey, ''), facts.comment) as what,
    facts.score as amount,
    case when facts.in_time then 'in_time' else 'late' end as part,
    batches.file_name,
    batches.sheet,
    facts.row_number,
    facts.batch_id
from feedback_cases as facts
inner join fct_batches as batches on facts.batch_id = batches.batch_id
where facts.own and facts.due_on between $starts_on and $ends_on and ($person is null or facts.person = $person)
    and facts.in_time is not null
order by day desc, facts.row_number
limit $most
