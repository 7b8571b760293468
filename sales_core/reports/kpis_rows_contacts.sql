-- One row per contact with a customer from $starts_on to $ends_on with its cell, the latest first, $most at
-- most. $which: types tells them apart by their type.
select
    facts.contacted_on as day,
    facts.person,
    facts.customer,
    concat_ws(' · ', nullif(facts.activity, ''), facts.subject) as what,
    null::decimal(20, 4) as amount,
    case when $which = 'types' then facts.activity else $part end as part,
    batches.file_name,
    batches.sheet,
    facts.row_number,
    facts.batch_id
from fct_contacts as facts
inner join fct_batches as batches on facts.batch_id = batches.batch_id
where facts.counted_on between $starts_on and $ends_on and ($person is null or facts.person = $person)
order by day desc, facts.row_number
limit $most
