-- One row per product as ordered in the later span (0) or the earlier (1): lines with a quantity, and those without one.
select
    product,
    coalesce(sum(quantity) filter (where span = 1 and quantity <> 0), 0)::decimal(38, 4) as quantity_before,
    coalesce(sum(adds) filter (where span = 1 and quantity <> 0), 0)::decimal(38, 4) as amount_before,
    count(*) filter (where span = 1 and quantity <> 0) as lines_before,
    coalesce(sum(adds) filter (where span = 1 and coalesce(quantity, 0) = 0), 0)::decimal(38, 4) as unmeasured_before,
    count(*) filter (where span = 1 and coalesce(quantity, 0) = 0) as unmeasured_lines_before,
    coalesce(sum(quantity) filter (where span = 0 and quantity <> 0), 0)::decimal(38, 4) as quantity_now,
    coalesce(sum(adds) filter (where span = 0 and quantity <> 0), 0)::decimal(38, 4) as amount_now,
    count(*) filter (where span = 0 and quantity <> 0) as lines_now,
    coalesce(sum(adds) filter (where span = 0 and coalesce(quantity, 0) = 0), 0)::decimal(38, 4) as unmeasured_now,
    count(*) filter (where span = 0 and coalesce(quantity, 0) = 0) as unmeasured_lines_now
from parts
group by product
order by product
