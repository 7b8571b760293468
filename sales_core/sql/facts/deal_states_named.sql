-- One row per change of a deal, with whose it was; not scoped: for the fct views only.
-- A deal that went along with its customer is the new owner's from that day on, also when it closes, for as long as the
-- sheets name whom it was taken from; what closed before stays where it was.
with moved as (
    select
        subject as key,
        from_person,
        person,
        effective_on as starts,
        lead(effective_on) over (
            partition by subject, from_person
            order by effective_on, batch_id, row_number
        ) as ends
    from ownership_moves
    where what = 'deal'
),
held as (
    select key, from_person, person as new_owner, starts, ends
    from moved
    union all
    select key, from_person, null as new_owner, null as starts, min(starts) as ends
    from moved
    group by key, from_person
)
select
    told.* replace (
        coalesce(held.new_owner, told.person) as person,
        case when told.status = 'open' then greatest(valid_from, held.starts) else valid_from end as valid_from,
        case when told.status = 'open' then least(valid_to, held.ends) else valid_to end as valid_to
    )
from deal_states_told as told
left join held
    on told.key = held.key
    and told.person = held.from_person
    and case
        when told.status = 'open'
            then coalesce(held.starts < told.valid_to, true)
            and coalesce(held.ends > greatest(told.valid_from, held.starts), true)
        else told.closed_on >= held.starts and coalesce(told.closed_on < held.ends, true)
    end
