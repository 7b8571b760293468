-- One row per booked order line of a span that has a quantity, which counts.
select * replace (quantity as adds)
from parts_orders
where quantity is not null
