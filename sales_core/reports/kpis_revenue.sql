-- One row per span and person (null: everybody): revenue by the team's basis.
select
    spans.span,
    facts.person,
    sum(facts.amount)::decimal(38, 4) as revenue
from fct_revenue as facts
inner join spans on facts.day between spans.starts_on and spans.ends_on
group by grouping sets ((spans.span, facts.person), (spans.span))
having $by_person or grouping(facts.person) = 1
