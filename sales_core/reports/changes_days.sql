-- One row per business date up to $as_of that an upload of one of $kinds describes, the newest first.
select distinct as_of as day
from live_batch
where list_contains($kinds, kind) and as_of <= $as_of
order by day desc
