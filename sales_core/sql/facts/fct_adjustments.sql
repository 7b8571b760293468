-- One row per step of an amount given or taken by hand; seen by the person that it is about and who leads it.
select
    coalesce(by_person.shown, rows.person) as person,
    rows.* exclude (person, key, extra)
from current.adjustments as rows
left join mart.spellings as by_person
    on by_person.type = 'person' and by_person.written = rows.person
where in_scope(coalesce(by_person.shown, rows.person, ''))
