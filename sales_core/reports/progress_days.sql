-- One row per day from $start to $end on which the metric moved, over everybody in scope.
select
    day,
    sum(amount)::decimal(20, 4) as actual
from fct_metric_daily
where metric = $metric and day between $start and $end
group by day
order by day
