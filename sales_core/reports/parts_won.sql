-- One row per deal won in a span, counted as one.
select * replace (1::decimal(20, 4) as adds)
from parts_deals
