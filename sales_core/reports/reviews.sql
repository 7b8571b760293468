-- One row per step of a review of the days $start to $end, and per figure that its lock holds, in the order of telling.
-- What a manager has written stays with the managers until it is locked: then the lock holds it.
select
    person,
    step_id,
    step,
    coalesce(about, '') as about,
    coalesce(said_by, '') as said_by,
    said_on,
    coalesce(said, '') as said,
    coalesce(grade, '') as grade,
    coalesce(outcome, '') as outcome,
    coalesce(outcome_text, '') as outcome_text,
    try_cast(known_at as timestamp) as known_at,
    as_of,
    points,
    coalesce(metric, '') as metric,
    weight,
    coalesce(against, '') as against,
    measured,
    base,
    floor,
    target,
    cap,
    coalesce(missing, '') as missing,
    batch_id
from fct_reviews
where starts_on = $start and ends_on = $end
    and (step <> 'assess' or about is not null or person <> $viewer)
order by batch_id, row_number
