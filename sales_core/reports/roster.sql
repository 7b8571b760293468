-- One row per person in scope with the team that the roster names.
select person, team
from fct_people
order by lower(team), lower(person)
