-- One row per person in scope, as the people sheets have it.
select person, person_id, team, role, manager, email, region, joined_on, left_on
from fct_people
order by lower(person)
