-- One row per standing deal state that is open, of an owner in the full export just staged, and missing from it.
with missing as (
    select key, coalesce(person_id, person, '') as written, stage, status
    from mart.deal_states
    anti join staged using (key)
    where valid_to is null
),

exported as (
    select coalesce(owner_alias.owner, plain_name(written)) as owner
    from (select distinct coalesce(person_id, person, '') as written from staged)
    left join owner_alias on plain_name(written) = owner_alias.alias
)

select missing.key
from missing
left join owner_alias on plain_name(missing.written) = owner_alias.alias
where coalesce(owner_alias.owner, plain_name(missing.written)) in (select owner from exported)
    and not exists (
        select alias
        from stage_alias
        where stage_alias.status in ('won', 'lost')
            and alias in (plain_name(coalesce(missing.stage, '')), plain_name(coalesce(missing.status, '')))
    )
