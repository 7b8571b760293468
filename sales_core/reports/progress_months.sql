-- One row per person and month: what the metric came to from $start to $end.
select
    person,
    date_trunc('month', day)::date as month,
    sum(amount)::decimal(20, 4) as actual
from fct_metric_daily
where metric = $metric and day between $start and $end
group by all
