-- One row per call, visit or other contact of a span, with what a change of their number may be split by.
select
    spans.span,
    facts.counted_on as day,
    facts.person,
    facts.customer,
    '' as product,
    '' as category,
    coalesce(customers.region, '') as region,
    coalesce(customers.industry, '') as industry,
    '' as channel,
    '' as source,
    facts.activity,
    1::decimal(20, 4) as adds,
    null::decimal(20, 4) as amount,
    null as counted,
    concat_ws(' · ', nullif(facts.activity, ''), facts.subject) as what,
    facts.row_number,
    facts.batch_id
from fct_contacts as facts
inner join spans on facts.counted_on between spans.starts_on and spans.ends_on
left join (select customer, region, industry from fct_customers) as customers using (customer)
