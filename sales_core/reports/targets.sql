-- One row per person (or team, when person is empty) and month from $first to $last that has a target.
select person, team, month, target
from fct_targets
where metric = $metric and month between $first and $last and target is not null
order by month, lower(person), lower(team)
