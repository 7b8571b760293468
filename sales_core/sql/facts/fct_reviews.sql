-- One row per step of a review, and per figure that a lock of it keeps; seen by the person reviewed and who leads it.
select
    coalesce(by_person.shown, rows.person) as person,
    rows.* exclude (person, key, extra)
from current.reviews as rows
left join mart.spellings as by_person
    on by_person.type = 'person' and by_person.written = rows.person
where in_scope(coalesce(by_person.shown, rows.person, ''))
