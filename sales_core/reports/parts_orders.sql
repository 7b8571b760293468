-- One row per booked order line of a span, with what a change of revenue may be split by.
select
    spans.span,
    facts.ordered_on as day,
    facts.person,
    facts.customer,
    facts.product,
    facts.category,
    coalesce(nullif(facts.region, ''), customers.region, '') as region,
    coalesce(nullif(facts.industry, ''), customers.industry, '') as industry,
    facts.channel,
    '' as source,
    '' as activity,
    facts.amount as adds,
    facts.amount,
    coalesce(facts.order_id, facts.key) as counted,
    hash(facts.written_id, facts.written) as written,
    coalesce(nullif(facts.product, ''), facts.order_id) as what,
    facts.quantity,
    facts.unit_price,
    facts.row_number,
    facts.batch_id
from fct_orders as facts
inner join spans on facts.ordered_on between spans.starts_on and spans.ends_on
left join (select customer, region, industry from fct_customers) as customers using (customer)
where facts.booked
