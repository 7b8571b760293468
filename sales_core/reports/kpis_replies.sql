-- One row per span and person (null: everybody): median days from the creation of a deal in the span to the first contact.
select
    spans.span,
    facts.person,
    median(facts.replied_on - facts.created_on)::decimal(20, 1) as response_time
from kpis_replied as facts
inner join spans on facts.created_on between spans.starts_on and spans.ends_on
group by grouping sets ((spans.span, facts.person), (spans.span))
having $by_person or grouping(facts.person) = 1
