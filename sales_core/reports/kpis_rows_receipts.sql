-- One row per payment received from $starts_on to $ends_on with its cell, the latest first, $most at most; days: since its
-- order, 0 where it was paid before. $which: ordered (those whose order is known) or due (those with a due day).
with ordered as (
    select order_id, min(ordered_on) as ordered_on
    from fct_orders
    where booked and order_id in (select order_id from fct_collections)
    group by order_id
)
select
    facts.collected_on as day,
    facts.person,
    facts.customer,
    coalesce(facts.order_id, facts.receipt_id) as what,
    facts.amount,
    case when ordered.ordered_on is not null then greatest(facts.collected_on - ordered.ordered_on, 0)::int end as days,
    case when $which = 'due' then case when facts.collected_on <= facts.due_on then 'in_time' else 'late' end else '' end
        as part,
    batches.file_name,
    batches.sheet,
    facts.row_number,
    facts.batch_id
from fct_collections as facts
inner join fct_batches as batches on facts.batch_id = batches.batch_id
left join ordered on facts.order_id = ordered.order_id
where facts.collected_on between $starts_on and $ends_on and ($person is null or facts.person = $person)
    and facts.amount > 0
    and case $which when 'due' then facts.due_on is not null else ordered.ordered_on is not null end
order by day desc, facts.amount desc
limit $most
