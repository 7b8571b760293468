-- One row per value of what the change is split by that is among the $most greatest risers or fallers, and one without
-- a value for the others together: what it brought in the later span (0) and in the earlier (1).
select
    case when (now > before and risen <= $most) or (now < before and fallen <= $most) then value end as part,
    sum(now)::decimal(38, 4) as now,
    sum(before)::decimal(38, 4) as before,
    count(*) as parts
from (
    select
        *,
        row_number() over (order by now - before desc, value) as risen,
        row_number() over (order by now - before, value) as fallen
    from (
        select
            value,
            coalesce(sum(adds) filter (where span = 0), 0)::decimal(38, 4) as now,
            coalesce(sum(adds) filter (where span = 1), 0)::decimal(38, 4) as before
        from parts_valued
        group by value
    )
)
group by 1
order by part is null, sum(now) - sum(before) desc, part
