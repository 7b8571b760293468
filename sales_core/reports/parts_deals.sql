-- One row per deal won in a span, with its amount.
select *
from parts_closed
where status = 'won'
