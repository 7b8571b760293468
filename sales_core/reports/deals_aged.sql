-- One row per deal of deals_at with its days in the stage and the median that won deals took there (usual_days).
with usual as (
    select
        stays.stage,
        median(stays.left_on - stays.entered_on)::decimal(20, 1) as usual_days
    from fct_deal_stays as stays
    inner join deals_at as won on stays.key = won.key
    where won.status = 'won' and stays.left_on <= won.moment_on
    group by stays.stage
),
standing as (
    select
        stays.key,
        max(stays.entered_on) as entered_on
    from fct_deal_stays as stays
    inner join deals_at as deals on stays.key = deals.key and stays.stage = deals.stage
    where deals.status = 'open' and stays.entered_on <= deals.moment_on
    group by stays.key
),
aged as (
    select
        deals_at.*,
        usual.usual_days,
        case when standing.entered_on <= $as_of then $as_of - standing.entered_on end as days_in_stage,
        deals_at.status = 'open' and coalesce(deals_at.expected_close < $as_of, false) as overdue
    from deals_at
    left join standing on deals_at.key = standing.key
    left join usual on deals_at.stage = usual.stage and deals_at.status = 'open'
)
select
    *,
    coalesce(days_in_stage > usual_days * $stalled_after, false) as stalled
from aged
