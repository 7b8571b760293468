-- One row per deal lost in a span, counted as one.
select * replace (1::decimal(20, 4) as adds)
from parts_closed
where status = 'lost'
