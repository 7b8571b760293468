-- One row per booked order line from $starts_on to $ends_on with its cell, the latest first, $most at most.
-- $which: all of them, those with a cost, of a first day of a new customer, of a named customer or of a new market.
select
    facts.ordered_on as day,
    facts.person,
    facts.customer,
    coalesce(nullif(facts.product, ''), facts.order_id) as what,
    facts.amount,
    coalesce(facts.order_id, facts.key) as counted,
    facts.cost,
    facts.discount,
    facts.quantity,
    case
        when $which = 'returns' then case when facts.amount < 0 then 'returned' else 'sold' end
        when $which = 'customers' then case when new.customer is null then 'returning' else 'new' end
        else $part
    end as part,
    batches.file_name,
    batches.sheet,
    facts.row_number,
    facts.batch_id
from fct_orders as facts
inner join fct_batches as batches on facts.batch_id = batches.batch_id
left join (
    select customer, day as first_on, person as brought_by
    from fct_new_customers
    where day between $starts_on and $ends_on and ($person is null or person = $person)
) as new on facts.customer = new.customer
where facts.booked and facts.ordered_on between $starts_on and $ends_on and ($person is null or facts.person = $person)
    and case $which
        when 'costed' then facts.cost is not null
        when 'new' then facts.ordered_on = new.first_on and facts.person = new.brought_by
        when 'customers' then facts.customer <> ''
        when 'market' then list_contains($markets::varchar[], facts.region)
            or list_contains($markets::varchar[], facts.industry)
        else true
    end
order by day desc, facts.amount desc
limit $most
