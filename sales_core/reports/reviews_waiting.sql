-- One row per step of any review in scope, in the order of telling; what a manager drafts is the managers' alone.
select person, starts_on, ends_on, step_id, step, coalesce(about, '') as about, said_on
from fct_reviews
where step <> 'score' and (step <> 'assess' or about is not null or person <> $viewer)
order by batch_id, row_number
