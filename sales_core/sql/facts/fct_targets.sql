-- One row per person in scope (for who sees all: or team), metric and month with the target, as in targets_named.
select *
from targets_named
where in_scope(person)
