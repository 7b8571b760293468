-- One row per span and person of the team (null: everybody): rows read and rejected, of the sheets that describe a day of
-- the span; how many of them should have come by then and came late.
select
    spans.span,
    facts.person,
    sum(facts.rows_read)::bigint as rows_read,
    sum(facts.rows_rejected)::bigint as rows_rejected,
    count(facts.late) as sheets_due,
    count(*) filter (where facts.late) as sheets_late
from kpis_sheets as facts
inner join spans on facts.as_of between spans.starts_on and spans.ends_on
group by grouping sets ((spans.span, facts.person), (spans.span))
having grouping(facts.person) = 1 or ($by_person and facts.person in (select person from fct_people))
