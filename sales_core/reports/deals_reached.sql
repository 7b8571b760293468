-- One row per stage that a deal reached which closed from $starts_on to $as_of, and one without a stage per such deal.
-- seen: a sheet or history says so; a won deal has also passed the stages that no sheet saw it in.
-- Not scoped: whoever lists it says in_scope(person); rates may lean on the team's, which name nobody.
with ended as (
    select key, person, status, coalesce(amount, 0) as amount
    from deal_states_named
    where valid_to is null and closed_on between $starts_on and $as_of
),

stages as (
    select distinct stage, position
    from stage_alias
    where status = 'open' and stage is not null
),

stood as (
    select states.key, states.stage, states.stage_position
    from deal_states_named as states
    semi join ended on states.key = ended.key
    where states.status = 'open'
    union all
    select deals.key, coalesce(by_stage.stage, history.stage) as stage, by_stage.position as stage_position
    from current.deal_stages as history
    inner join deal_states_named as deals on history.deal_id = deals.deal_id and deals.valid_to is null
    semi join ended on deals.key = ended.key
    left join stage_alias as by_stage on plain_name(history.stage) = by_stage.alias
    where coalesce(by_stage.status, 'open') = 'open'
),

furthest as (
    select key, max(stage_position) as position
    from stood
    group by key
),

-- Who stood in a later stage has passed the earlier ones, though no sheet was kept on that day.
reached as (
    select key, stage, true as seen
    from stood
    union all
    select ended.key, stages.stage, coalesce(furthest.position > stages.position, false)
    from ended
    left join furthest on ended.key = furthest.key
    inner join stages on furthest.position > stages.position or ended.status = 'won'
)

select ended.*, reached.stage, bool_or(reached.seen) as seen
from ended inner join reached using (key)
where reached.stage is not null
group by all
union all by name
select *, null as stage, true as seen
from ended
