-- One row per value of the uploaded KPI $which from $starts_on to $ends_on with its cell, the latest first, $most at most.
select
    facts.day,
    facts.person,
    '' as customer,
    facts.measure as what,
    facts.measured as amount,
    $part as part,
    batches.file_name,
    batches.sheet,
    facts.row_number,
    facts.batch_id
from fct_measures as facts
inner join fct_batches as batches on facts.batch_id = batches.batch_id
where facts.day between $starts_on and $ends_on and ($person is null or facts.person = $person)
    and lower(trim(facts.measure)) = $which
order by facts.day desc, facts.row_number
limit $most
