-- One row per person and stage, of deals that closed in the year up to $as_of: how many that reached it were won and lost.
-- The row without a stage counts every deal once. Not scoped: a person's rates lean on the team's, which name nobody.
with ended as (
    select key, person, status
    from deal_states_named
    where
        valid_to is null
        and status <> 'open'
        and coalesce(closed_on, expected_close, valid_from) > $as_of::date - 365
        and coalesce(closed_on, expected_close, valid_from) <= $as_of
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

-- Who stood in a later stage has passed the earlier ones, though no sheet was kept on that day.
reached as (
    select key, stage
    from stood
    union
    select furthest.key, stages.stage
    from (select key, max(stage_position) as position from stood group by key) as furthest
    inner join stages on furthest.position > stages.position
)

select person, stage, count(*) filter (where status = 'won') as won, count(*) filter (where status = 'lost') as lost
from ended inner join reached using (key)
where stage is not null
group by person, stage
union all
select '' as person, null as stage, count(*) filter (where status = 'won'), count(*) filter (where status = 'lost')
from ended
