-- One row per span and person (null: everybody): customers who brought revenue for the first time ever.
select
    spans.span,
    facts.person,
    count(*) as new_customers
from fct_new_customers as facts
inner join spans on facts.day between spans.starts_on and spans.ends_on
group by grouping sets ((spans.span, facts.person), (spans.span))
having $by_person or grouping(facts.person) = 1
