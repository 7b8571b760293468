-- One row per span and person (null: everybody): payments received.
select
    spans.span,
    facts.person,
    sum(facts.amount)::decimal(38, 4) as collected
from fct_collections as facts
inner join spans on facts.collected_on between spans.starts_on and spans.ends_on
group by grouping sets ((spans.span, facts.person), (spans.span))
having $by_person or grouping(facts.person) = 1
