-- One row per comment about $theme ('': about none) from $starts_on to $ends_on, the latest first, $most at most.
select
    facts.received_on as day,
    facts.person,
    facts.customer,
    facts.type,
    facts.score,
    facts.comment,
    batches.file_name,
    batches.sheet,
    facts.row_number,
    facts.batch_id
from fct_feedback as facts
inner join fct_batches as batches on facts.batch_id = batches.batch_id
where trim(coalesce(facts.comment, '')) <> '' and facts.counted_on between $starts_on and $ends_on
    and case
        when $theme = '' then not regexp_matches(lower(facts.comment), $every)
        else regexp_matches(lower(facts.comment), $pattern)
    end
order by day desc, facts.batch_id, facts.row_number
limit $most
