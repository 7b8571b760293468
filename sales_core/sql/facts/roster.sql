-- One row per person id of the roster, with the name that the team knows the person by.
select
    person_id,
    any_value(person) as person
from current.people
where person_id is not null and person is not null
group by person_id
