-- One row per open deal of deals_at with its win rate learned from closed deals (learned; null without $overall) and
-- what it counts with by that, to the cent. A person's rate of a stage comes before the stage's, that before $overall.
with rates as (
    select
        unnest($rate_people::varchar[]) as person,
        unnest($rate_stages::varchar[]) as stage,
        unnest($rates::decimal(9, 4)[]) as rate
),
rated as (
    select deals.*, coalesce(own.rate, by_stage.rate, $overall::decimal(9, 4)) as learned
    from deals_at as deals
    left join rates as own on deals.person = own.person and deals.stage = own.stage
    left join rates as by_stage on by_stage.person is null and deals.stage = by_stage.stage
    where deals.status = 'open'
)
select *, (amount * learned)::decimal(20, 2) as weighted_learned
from rated
