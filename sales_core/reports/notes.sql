-- One row per note or blocker up to $as_of as it stands then: of people in scope, and of the team that they are in.
select
    notes.note_id,
    notes.meeting_id,
    coalesce(notes.person, '') as person,
    coalesce(notes.kind, 'note') as kind,
    notes.note,
    notes.noted_on,
    case
        when notes.kind = 'blocker' and coalesce(notes.state, 'open') = 'resolved' and notes.resolved_on <= $as_of
            then 'resolved'
        when notes.kind = 'blocker' then 'open'
    end as state,
    case when notes.resolved_on <= $as_of then notes.resolved_on end as resolved_on
from current.notes as notes
left join current.meetings as meetings using (meeting_id)
where notes.noted_on <= $as_of
    and (
        in_scope(coalesce(notes.person, ''))
        or (
            notes.person is null
            and exists (from fct_people where fct_people.team = coalesce(meetings.team, fct_people.team))
        )
    )
order by notes.noted_on, notes.batch_id, notes.row_number
