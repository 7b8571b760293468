-- One row per payment received from $starts_on to $ends_on with its cell, the latest first, $most at most.
select
    facts.collected_on as day,
    facts.person,
    facts.customer,
    coalesce(facts.order_id, facts.receipt_id) as what,
    facts.amount,
    batches.file_name,
    batches.sheet,
    facts.row_number,
    facts.batch_id
from fct_collections as facts
inner join fct_batches as batches on facts.batch_id = batches.batch_id
where facts.collected_on between $starts_on and $ends_on and ($person is null or facts.person = $person)
order by day desc, facts.amount desc
limit $most
