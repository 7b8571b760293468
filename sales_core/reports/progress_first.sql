-- One row: the first day on which the metric moved, null when it never did.
select min(day) as day
from fct_metric_daily
where metric = $metric
