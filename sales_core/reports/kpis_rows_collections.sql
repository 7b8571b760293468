-- One row per payment received from $starts_on to $ends_on with its cell, the latest first, $most at most.
-- $which: all of them, those of a first day of a new customer or of a named customer; none is of a new market.
select
    facts.collected_on as day,
    facts.person,
    facts.customer,
    coalesce(facts.order_id, facts.receipt_id) as what,
    facts.amount,
    case
        when $which = 'customers' then case when new.customer is null then 'returning' else 'new' end
        else $part
    end as part,
    batches.file_name,
    batches.sheet,
    facts.row_number,
    facts.batch_id
from fct_collections as facts
inner join fct_batches as batches on facts.batch_id = batches.batch_id
left join (
    select customer, day as first_on, person as brought_by
    from fct_new_customers
    where day between $starts_on and $ends_on and ($person is null or person = $person)
) as new on facts.customer = new.customer
where facts.collected_on between $starts_on and $ends_on and ($person is null or facts.person = $person)
    and case $which
        when 'new' then facts.collected_on = new.first_on and facts.person = new.brought_by
        when 'customers' then facts.customer <> ''
        else $which <> 'market'
    end
order by day desc, facts.amount desc
limit $most
