-- One row per span and person (null: everybody): calls, visits and other contacts with customers.
select
    spans.span,
    facts.person,
    count(*) as activities
from fct_contacts as facts
inner join spans on facts.counted_on between spans.starts_on and spans.ends_on
group by grouping sets ((spans.span, facts.person), (spans.span))
having $by_person or grouping(facts.person) = 1
