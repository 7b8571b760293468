-- One row per stage and status that a deal stands in, open stages first and in the order of the pipeline.
select
    stage,
    status,
    max(stage_position) as position,
    sum(probability)::decimal(20, 6) as probabilities,
    count(probability) as with_probability,
    count(*) as deals,
    coalesce(sum(amount), 0)::decimal(20, 4) as amount,
    coalesce(sum(weighted), 0)::decimal(20, 2) as weighted,
    count(*) filter (where overdue) as overdue_deals,
    coalesce(sum(amount) filter (where overdue), 0)::decimal(20, 4) as overdue_amount,
    count(*) filter (where stalled) as stalled_deals,
    coalesce(sum(amount) filter (where stalled), 0)::decimal(20, 4) as stalled_amount,
    median(days_in_stage)::decimal(20, 1) as median_days_in_stage,
    max(usual_days) as usual_days
from deals_aged
group by stage, status
order by case status when 'open' then 0 when 'won' then 1 else 2 end, position, stage
