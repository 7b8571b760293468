-- One row per span, person (null: everybody) and uploaded KPI among $measures: the sum and the average of its values.
select
    spans.span,
    facts.person,
    lower(trim(facts.measure)) as measure,
    sum(facts.measured)::decimal(38, 4) as total,
    avg(facts.measured)::decimal(38, 6) as average
from fct_measures as facts
inner join spans on facts.day between spans.starts_on and spans.ends_on
where list_contains($measures::varchar[], lower(trim(facts.measure)))
group by grouping sets ((spans.span, lower(trim(facts.measure)), facts.person), (spans.span, lower(trim(facts.measure))))
having $by_person or grouping(facts.person) = 1
