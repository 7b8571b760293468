-- One row per target as it was set: a person's (or a team's, when person is empty) for a metric and a span of days;
-- not scoped: for other views only.
select
    rows.batch_id,
    rows.row_number,
    coalesce(roster.person, by_person.shown, rows.person, rows.person_id, '') as person,
    coalesce(rows.team, '') as team,
    coalesce(rows.metric, 'revenue') as metric,
    rows.starts_on,
    coalesce(rows.ends_on, (rows.starts_on + interval 1 month - interval 1 day)::date) as ends_on,
    rows.target
from current.targets as rows
left join roster on rows.person_id = roster.person_id
left join mart.spellings as by_person
    on by_person.type = 'person' and by_person.written = coalesce(rows.person, rows.person_id)
