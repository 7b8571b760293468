-- Condition on a standing deal state: open, of an owner in the full export just staged, and missing from it.
key not in (select key from staged)
and key in (
    select states.key
    from mart.deal_states as states
    left join owner_alias on plain_name(coalesce(states.person_id, states.person, '')) = owner_alias.alias
    where states.valid_to is null
        and coalesce(owner_alias.owner, plain_name(coalesce(states.person_id, states.person, ''))) in (
            select coalesce(told_alias.owner, plain_name(coalesce(staged.person_id, staged.person, '')))
            from staged
            left join owner_alias as told_alias
                on plain_name(coalesce(staged.person_id, staged.person, '')) = told_alias.alias
        )
)
and not exists (
    select alias
    from stage_alias
    where stage_alias.status in ('won', 'lost')
        and alias in (plain_name(coalesce(deal_states.stage, '')), plain_name(coalesce(deal_states.status, '')))
)
