-- One row per answer from $starts_on to $ends_on with its cell, its score as the amount, the latest first, $most at most.
select
    facts.received_on as day,
    facts.person,
    facts.customer,
    concat_ws(' · ', nullif(facts.survey, ''), facts.comment) as what,
    facts.score as amount,
    batches.file_name,
    batches.sheet,
    facts.row_number,
    facts.batch_id
from fct_feedback as facts
inner join fct_batches as batches on facts.batch_id = batches.batch_id
where facts.received_on between $starts_on and $ends_on and ($person is null or facts.person = $person)
order by day desc, facts.row_number
limit $most
