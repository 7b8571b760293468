-- One row per person, metric and month from $start to $end with a target of one of the metrics. $everybody: whoever may be
-- seen, for a team's pool.
select person, metric, month, sum(target)::decimal(20, 4) as target
from targets_named
where
    ($everybody or in_scope(person))
    and person <> ''
    and month between $start and $end
    and list_contains($metrics, metric)
    and target is not null
group by all
order by all
