-- One row per person and stage of deals_reached: how many of the deals that were seen there were won and lost.
-- The row without a stage counts every deal once.
select
    case when stage is null then '' else person end as person,
    stage,
    count(*) filter (where status = 'won') as won,
    count(*) filter (where status = 'lost') as lost
from deals_reached
where seen
group by all
