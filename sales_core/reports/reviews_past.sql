-- One row per period in which the review of $person is locked, the latest first, with what its lock holds.
with locks as (
    select *
    from fct_reviews
    where step = 'lock' and person = $person
    qualify row_number() over (partition by starts_on, ends_on order by batch_id, row_number) = 1
)
select
    locks.starts_on,
    locks.ends_on,
    locks.points,
    coalesce(assessed.grade, '') as grade,
    coalesce(assessed.outcome, '') as outcome,
    coalesce(assessed.outcome_text, '') as outcome_text
from locks
left join fct_reviews as assessed on locks.step_id = assessed.about and assessed.step = 'assess'
order by locks.starts_on desc, locks.ends_on desc
