-- One row per deal that closed in a span, with what a change of closed deals or their amount may be split by.
select
    spans.span,
    facts.closed_on as day,
    facts.person,
    facts.customer,
    facts.product,
    '' as category,
    coalesce(nullif(facts.region, ''), customers.region, '') as region,
    coalesce(nullif(facts.industry, ''), customers.industry, '') as industry,
    '' as channel,
    facts.source,
    facts.status,
    '' as activity,
    coalesce(facts.amount, 0) as adds,
    facts.amount,
    null as counted,
    facts.deal || ' · ' || facts.stage as what,
    facts.row_number,
    facts.batch_id
from deals_at as facts
inner join spans on facts.closed_on between spans.starts_on and spans.ends_on
left join (select customer, region, industry from fct_customers) as customers using (customer)
where facts.status in ('won', 'lost')
