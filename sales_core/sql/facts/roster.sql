-- One row per person id of the roster, with the name that the team knows the person by.
select
    people.person_id,
    any_value(coalesce(by_person.shown, people.person)) as person
from current.people
left join mart.spellings as by_person
    on by_person.type = 'person' and by_person.written = people.person
where people.person_id is not null and people.person is not null
group by people.person_id
