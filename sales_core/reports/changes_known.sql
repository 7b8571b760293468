-- One row: the last day that the uploads up to $since (known by $known_at) told about.
select coalesce(least(max(last_date), $since), $since) as day
from fct_batches
where kind = $kind and as_of <= $since and state <> 'undone'
    and submitted_at <= coalesce($known_at::timestamp, submitted_at)
