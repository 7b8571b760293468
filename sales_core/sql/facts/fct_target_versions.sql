-- One row per row about a target in any upload or form, in force or not: who told it when, and why.
select
    rows.batch_id,
    rows.row_number,
    coalesce(roster.person, by_person.shown, rows.person, rows.person_id, '') as person,
    coalesce(rows.team, '') as team,
    coalesce(rows.metric, 'revenue') as metric,
    rows.starts_on,
    coalesce(rows.ends_on, (rows.starts_on + interval 1 month - interval 1 day)::date) as ends_on,
    rows.target,
    coalesce(rows.reason, '') as reason,
    batches.as_of,
    batches.submitted_by,
    batches.submitted_at,
    batches.source,
    batches.file_name,
    batches.sheet,
    batches.state
from log.targets as rows
inner join fct_batches as batches on rows.batch_id = batches.batch_id
left join roster on rows.person_id = roster.person_id
left join mart.spellings as by_person
    on by_person.type = 'person' and by_person.written = coalesce(rows.person, rows.person_id)
where in_scope(coalesce(roster.person, by_person.shown, rows.person, rows.person_id, ''))
