-- One row per change of a deal: what it was from valid_from until valid_to (in force when null).
-- weighted: what an open deal counts with, to the cent, so that deals sum to every total of them.
select
    *,
    case when status = 'open' then (amount * probability)::decimal(20, 2) end as weighted
from deal_states_named
where in_scope(person)
