-- One row per order of a span, day and person: its greatest line stands for it.
select * replace (1::decimal(20, 4) as adds)
from parts_orders
qualify row_number() over (
    partition by span, day, written, counted
    order by amount desc nulls last, batch_id, row_number
) = 1
