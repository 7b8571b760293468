-- One row per deal created from $starts_on to $ends_on with its cell, the latest first, $most at most; days: to the first
-- contact with it or its customer, null where there was none yet.
select
    facts.created_on as day,
    facts.person,
    facts.customer,
    facts.deal || ' · ' || facts.stage as what,
    facts.amount,
    (facts.replied_on - facts.created_on)::int as days,
    case when facts.replied_on is null then 'unanswered' else 'answered' end as part,
    batches.file_name,
    batches.sheet,
    facts.row_number,
    facts.batch_id
from kpis_replied as facts
inner join fct_batches as batches on facts.batch_id = batches.batch_id
where facts.created_on between $starts_on and $ends_on and ($person is null or facts.person = $person)
order by day desc, facts.amount desc
limit $most
