-- One row per piece of feedback that calls for an answer, received up to $as_of, as it stands then.
-- own: of somebody in scope, not only handed over to one. due_on: as told, else $complaint_days or $low_days working days
-- after it was received; $workdays: the days worked.
-- in_time: whether it was resolved by then; null while that is open and not yet due. days_late: past the due day.
with days as (
    select
        day,
        row_number() over (order by day) as place
    from (select unnest($workdays::date[]) as day)
),
received as (
    select
        * replace (
            case when settled_on <= $as_of then resolved_on end as resolved_on,
            case when asked_from <= $as_of then asked_on end as asked_on,
            case when asked_from <= $as_of then new_score end as new_score,
            -- Looked back on from a day before it was resolved it was open.
            case
                when settled_on > $as_of then 'open'
                when asked_from > $as_of then 'resolved'
                else handled
            end as handled
        )
    from fct_feedback_handed
    where calls and counted_on <= $as_of
),
dated as (
    select
        received.* exclude (due_on),
        coalesce(received.due_on, due.day, received.received_on + 7) as due_on
    from received
    asof left join days on received.received_on >= days.day
    left join days as due
        on coalesce(days.place, 0) + case received.type when 'complaint' then $complaint_days::int else $low_days::int end
            = due.place
)
select
    *,
    case
        when handled <> 'open' then coalesce(resolved_on, received_on) <= due_on
        when due_on < $as_of then false
    end as in_time,
    case when handled = 'open' then greatest($as_of - due_on, 0) else 0 end::int as days_late
from dated
