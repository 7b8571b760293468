-- One row per deal closed from $starts_on to $ends_on ($open: open and due then) with its cell, $most at most.
select
    coalesce(facts.closed_on, facts.expected_close) as day,
    facts.person,
    facts.customer,
    facts.deal || ' · ' || facts.stage as what,
    facts.amount,
    batches.file_name,
    batches.sheet,
    facts.row_number,
    facts.batch_id
from deals_at as facts
inner join fct_batches as batches on facts.batch_id = batches.batch_id
where case when $open then facts.status = 'open' else facts.status in ('won', 'lost') end
    and coalesce(facts.closed_on, facts.expected_close) between $starts_on and $ends_on
    and ($person is null or facts.person = $person)
order by day desc, facts.amount desc
limit $most
