-- One row per deal with its cell, closed from $starts_on to $ends_on, the latest first, $most at most.
-- $which: won (also new, customers, market: those of such customers), lost, closed (won and lost), standing (also the open
-- ones), or due: open and expected to close then.
select
    coalesce(facts.closed_on, facts.expected_close, facts.valid_from) as day,
    facts.person,
    facts.customer,
    facts.deal || ' · ' || facts.stage as what,
    facts.amount,
    case
        when facts.status = 'won' and facts.closed_on >= facts.created_on then facts.closed_on - facts.created_on
    end as days,
    case
        when $which in ('closed', 'standing') then facts.status
        when $which = 'customers' then case when new.customer is null then 'returning' else 'new' end
        else $part
    end as part,
    batches.file_name,
    batches.sheet,
    facts.row_number,
    facts.batch_id
from deals_at as facts
inner join fct_batches as batches on facts.batch_id = batches.batch_id
left join (
    select customer, day as first_on, person as brought_by
    from fct_new_customers
    where day between $starts_on and $ends_on and ($person is null or person = $person)
) as new on facts.customer = new.customer
where ($person is null or facts.person = $person)
    and case $which
        when 'due' then facts.status = 'open' and facts.expected_close between $starts_on and $ends_on
        when 'standing' then facts.status = 'open' or facts.closed_on between $starts_on and $ends_on
        when 'lost' then facts.status = 'lost' and facts.closed_on between $starts_on and $ends_on
        when 'closed' then facts.status <> 'open' and facts.closed_on between $starts_on and $ends_on
        else facts.status = 'won' and facts.closed_on between $starts_on and $ends_on
    end
    and case $which
        when 'new' then facts.closed_on = new.first_on and facts.person = new.brought_by
        when 'customers' then facts.customer <> ''
        when 'market' then list_contains($markets::varchar[], facts.region)
            or list_contains($markets::varchar[], facts.industry)
        else true
    end
order by day desc, facts.amount desc
limit $most
