-- One row per person and week of the latest span (0) in which the person called, visited or otherwise contacted customers.
select
    facts.person,
    date_trunc('week', facts.counted_on)::date as week,
    count(*)::decimal(20, 0) as activities
from fct_contacts as facts
inner join spans on facts.counted_on between spans.starts_on and spans.ends_on
where spans.span = 0
group by all
order by facts.person, week
