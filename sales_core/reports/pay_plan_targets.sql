-- One row per person and metric with a target from $start to $end, and its sum.
select
    person,
    metric,
    sum(target)::decimal(20, 4) as target
from fct_targets
where month between $start and $end and person <> '' and target is not null
group by person, metric
order by lower(person), person, metric
