-- One row per span and person (null: everybody): revenue in the regions and industries that the team calls new markets.
select
    spans.span,
    facts.person,
    sum(facts.amount)::decimal(38, 4) as new_market_revenue
from fct_customer_revenue as facts
inner join spans on facts.day between spans.starts_on and spans.ends_on
where list_contains($markets::varchar[], facts.region) or list_contains($markets::varchar[], facts.industry)
group by grouping sets ((spans.span, facts.person), (spans.span))
having $by_person or grouping(facts.person) = 1
