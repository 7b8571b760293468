-- One row per business date up to $as_of that an upload of orders, deals or collections describes, the newest first.
select distinct as_of as day
from live_batch
where kind in ('orders', 'deals', 'collections') and as_of <= $as_of
order by day desc
