-- One row per award, thanks or promotion: of one for everybody all that look at anybody's rows see it; of others those who
-- see rows of the person or of who gave it.
select
    rows.batch_id,
    rows.row_number,
    rows.award_id,
    coalesce(by_person.shown, rows.person) as person,
    rows.kind,
    coalesce(rows.title, '') as title,
    coalesce(rows.said, '') as said,
    coalesce(by_giver.shown, rows.given_by, '') as given_by,
    rows.given_on,
    coalesce(rows.seen_by, 'person') as seen_by
from current.awards as rows
left join mart.spellings as by_person
    on by_person.type = 'person' and by_person.written = rows.person
left join mart.spellings as by_giver
    on by_giver.type = 'person' and by_giver.written = rows.given_by
where rows.person is not null
    and (
        in_scope(coalesce(by_person.shown, rows.person))
        or in_scope(coalesce(by_giver.shown, rows.given_by, ''))
        or (rows.seen_by = 'team' and coalesce(len(getvariable('scope')) > 0, false))
    )
