-- One row per payment received in a span, with what a change of collections may be split by.
select
    spans.span,
    facts.collected_on as day,
    facts.person,
    facts.customer,
    '' as product,
    '' as category,
    coalesce(customers.region, '') as region,
    coalesce(customers.industry, '') as industry,
    '' as channel,
    '' as source,
    '' as activity,
    facts.amount as adds,
    facts.amount,
    null as counted,
    coalesce(facts.order_id, facts.receipt_id) as what,
    facts.row_number,
    facts.batch_id
from fct_collections as facts
inner join spans on facts.collected_on between spans.starts_on and spans.ends_on
left join (select customer, region, industry from fct_customers) as customers using (customer)
