-- One row per span and person (null: everybody), of payments received: median days since their orders (0 where paid
-- before), how many had a due day and how many of them came by then.
with ordered as (
    select order_id, min(ordered_on) as ordered_on
    from fct_orders
    where booked and order_id in (select order_id from fct_collections)
    group by order_id
),
paid as (
    select
        receipts.person,
        receipts.collected_on,
        receipts.due_on,
        case when ordered.ordered_on is not null then greatest(receipts.collected_on - ordered.ordered_on, 0) end as days
    from fct_collections as receipts
    left join ordered on receipts.order_id = ordered.order_id
    where receipts.amount > 0
)
select
    spans.span,
    facts.person,
    median(facts.days)::decimal(20, 1) as days_to_collect,
    count(facts.due_on) as due_receipts,
    count(*) filter (where facts.collected_on <= facts.due_on) as receipts_in_time
from paid as facts
inner join spans on facts.collected_on between spans.starts_on and spans.ends_on
group by grouping sets ((spans.span, facts.person), (spans.span))
having $by_person or grouping(facts.person) = 1
