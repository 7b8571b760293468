-- One row per metric that has a target in any period.
select distinct metric
from fct_targets
where target is not null
order by metric
