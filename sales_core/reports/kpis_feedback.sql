-- One row per span and person (null: everybody): answers about satisfaction (1 to 5) and about recommending us (0 to 10).
with answers as (
    select *
    from fct_feedback
    where score is not null
)
select
    spans.span,
    facts.person,
    count(*) filter (where not facts.is_nps and facts.score between 1 and 5) as csat_answers,
    count(*) filter (where not facts.is_nps and facts.score between 4 and 5) as satisfied,
    count(*) filter (where facts.is_nps) as nps_answers,
    count(*) filter (where facts.is_nps and facts.score >= 9) as promoters,
    count(*) filter (where facts.is_nps and facts.score <= 6) as detractors
from answers as facts
inner join spans on facts.counted_on between spans.starts_on and spans.ends_on
group by grouping sets ((spans.span, facts.person), (spans.span))
having $by_person or grouping(facts.person) = 1
