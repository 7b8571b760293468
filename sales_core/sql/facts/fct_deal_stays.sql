-- One row per stay of a deal in a stage, by its stage history and by successive uploads; left_on is null while it lasts.
with traced as (
    select distinct deal_key as key
    from fct_deal_stages
),
told as (
    select
        deal_key as key,
        stage,
        entered_on as day,
        0 as teller,
        stage_position
    from fct_deal_stages
    union all
    -- Without a history a deal has been in the stage in which it was first seen since it was created.
    select
        states.key,
        states.stage,
        case
            when traced.key is null and lag(states.key) over by_key is null
                then least(coalesce(states.created_on, states.valid_from), states.valid_from)
            else states.valid_from
        end as day,
        1 as teller,
        states.stage_position
    from fct_deal_states as states
    left join traced on states.key = traced.key
    window by_key as (partition by states.key order by states.valid_from)
),
compared as (
    select
        *,
        lag(stage) over (partition by key order by day, teller, stage_position) is distinct from stage as enters
    from told
)
select
    key,
    stage,
    day as entered_on,
    lead(day) over (partition by key order by day, teller, stage_position) as left_on
from compared
where enters
