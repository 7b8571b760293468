-- One row per answer from $starts_on to $ends_on with its cell, its score as the amount, the latest first, $most at most.
-- $which: csat (satisfaction, 1 to 5) or nps (recommending us, 0 to 10), as kpis_feedback counts them.
select
    facts.received_on as day,
    facts.person,
    facts.customer,
    concat_ws(' · ', nullif(facts.survey, ''), facts.comment) as what,
    facts.score as amount,
    case
        when $which = 'csat' then case when facts.score >= 4 then 'satisfied' else 'unsatisfied' end
        when facts.score >= 9 then 'promoter'
        when facts.score <= 6 then 'detractor'
        else 'passive'
    end as part,
    batches.file_name,
    batches.sheet,
    facts.row_number,
    facts.batch_id
from (
    select *
    from fct_feedback
    where score is not null
) as facts
inner join fct_batches as batches on facts.batch_id = batches.batch_id
where facts.counted_on between $starts_on and $ends_on and ($person is null or facts.person = $person)
    and case when $which = 'csat' then not facts.is_nps and facts.score between 1 and 5 else facts.is_nps end
order by day desc, facts.row_number
limit $most
