-- One row per moment at which sheets were committed, the newest first; of all uploads, whatever is known at the moment.
select submitted_at as moment, count(*) as sheets
from log.batch
where source <> 'form'
group by submitted_at
order by submitted_at desc
