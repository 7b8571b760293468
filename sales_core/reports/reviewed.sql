-- One row per person in scope who was with the team on some day from $start to $end, by name.
select person, role, coalesce(region, '') as region, joined_on
from fct_people
where coalesce(joined_on, $start) <= $end and coalesce(left_on, $end) >= $start
order by lower(person), person
