-- One row per deal of deals_at, and per open one of somebody out of scope of which a decision credits a part to somebody in
-- scope.
select *
from deals_at
union all by name
select states.*
from deal_states_named as states
where
    states.status = 'open'
    and not in_scope(states.person)
    and states.valid_from <= $as_of and coalesce(states.valid_to > $as_of, true)
    and states.key in (
        select credited.key
        from deals_credited as credited
        inner join credits_named as credits using (what, subject)
        where credits.share > 0 and in_scope(credits.person)
    )
