-- One row per change of a deal: what it was from valid_from until valid_to (in force when null).
select *
from deal_states_named
where in_scope(person)
