-- One row per stage: deals of deals_reached that got there and how they ended, and the median days of a stay there.
-- The row without a stage counts every deal once.
select counted.*, stays.median_days, stays.won_days, coalesce(places.position, 0) as position
from (
    select
        stage,
        count(*) as reached,
        count(*) filter (where status = 'won') as won,
        sum(amount)::decimal(20, 4) as amount,
        coalesce(sum(amount) filter (where status = 'won'), 0)::decimal(20, 4) as won_amount
    from deals_reached
    where in_scope(person)
    group by stage
) as counted
left join (
    select
        stays.stage,
        median(stays.left_on - stays.entered_on)::decimal(20, 1) as median_days,
        (median(stays.left_on - stays.entered_on) filter (where deals.status = 'won'))::decimal(20, 1) as won_days
    from fct_deal_stays as stays
    inner join (select * from deals_reached where stage is null and in_scope(person)) as deals using (key)
    where stays.left_on <= $as_of
    group by stays.stage
) as stays on counted.stage = stays.stage
left join (select distinct stage, position from stage_alias where stage is not null) as places
    on counted.stage = places.stage
-- A stage in which no sheet ever saw a deal is none of this team's.
where counted.stage is null or stays.stage is not null
order by counted.stage is null, position, counted.stage
