-- One row per span and person (null: everybody): feedback whose answer was due in the span, and what was resolved by then.
select
    spans.span,
    facts.person,
    count(*) as due_cases,
    count(*) filter (where facts.in_time) as cases_in_time
from feedback_cases as facts
inner join spans on facts.due_on between spans.starts_on and spans.ends_on
where facts.own and facts.in_time is not null
group by grouping sets ((spans.span, facts.person), (spans.span))
having $by_person or grouping(facts.person) = 1
