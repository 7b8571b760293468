-- One row per booked order line from $starts_on to $ends_on with its cell, the latest first, $most at most.
select
    facts.ordered_on as day,
    facts.person,
    facts.customer,
    coalesce(nullif(facts.product, ''), facts.order_id) as what,
    facts.amount,
    batches.file_name,
    batches.sheet,
    facts.row_number,
    facts.batch_id
from fct_orders as facts
inner join fct_batches as batches on facts.batch_id = batches.batch_id
where facts.booked and facts.ordered_on between $starts_on and $ends_on and ($person is null or facts.person = $person)
order by day desc, facts.amount desc
limit $most
