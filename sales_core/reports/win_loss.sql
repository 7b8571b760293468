-- One row per value of closed_told: how the deals that have it ended.
select
    value,
    count(*) filter (where status = 'won') as won,
    count(*) filter (where status = 'lost') as lost,
    coalesce(sum(amount) filter (where status = 'won'), 0)::decimal(20, 4) as won_amount,
    coalesce(sum(amount) filter (where status = 'lost'), 0)::decimal(20, 4) as lost_amount,
    min(amount) as least,
    max(amount) as greatest
from closed_told
group by value
order by won + lost desc, value
