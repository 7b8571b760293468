-- One row per stage of the open deals: what they count with by their probability and by the learned win rates.
select
    stage,
    sum(amount)::decimal(20, 4) as amount,
    coalesce(sum(weighted), 0)::decimal(20, 2) as weighted,
    coalesce(sum(weighted_learned), 0)::decimal(20, 2) as weighted_learned
from deals_weighed
group by stage
order by stage
