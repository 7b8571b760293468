-- One row per contest that somebody in scope takes part in, per closing of one, and per result: another person's only of a
-- contest whose standing is for everybody to see.
with told as (
    select rows.* replace (coalesce(by_person.shown, rows.person) as person)
    from current.contests as rows
    left join mart.spellings as by_person
        on by_person.type = 'person' and by_person.written = rows.person
),
seen as (
    select contest_id, seen_by
    from told
    where step = 'contest'
        and (
            coalesce(getvariable('sees_all'), false)
            or (coalesce(team, '') = '' and exists (from fct_people))
            or team in (select team from fct_people)
        )
)
select told.* exclude (key, extra)
from told
inner join seen using (contest_id)
where told.step <> 'place' or in_scope(told.person) or seen.seen_by = 'team'
