-- Condition on a standing deal state: open, of an owner in the full export just staged, and missing from it.
key not in (select key from staged)
and coalesce(person_id, person, '') in (select coalesce(person_id, person, '') from staged)
and not exists (
    select alias
    from stage_alias
    where stage_alias.status in ('won', 'lost')
        and alias in (plain_name(coalesce(deal_states.stage, '')), plain_name(coalesce(deal_states.status, '')))
)
