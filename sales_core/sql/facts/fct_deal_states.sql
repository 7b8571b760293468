-- One row per change of a deal: what it was from valid_from until valid_to (in force when null).
select
    * exclude (closed_on),
    case when status <> 'open' then coalesce(closed_on, expected_close, valid_from) end as closed_on,
    (amount * probability)::decimal(20, 4) as weighted
from deal_states_named
where in_scope(person)
