-- One row per day and person as written in the sheets, of booked order lines.
select
    ordered_on as day,
    person_id,
    person,
    count(distinct coalesce(order_id, key)) as orders,
    count(*) as lines,
    sum(quantity)::decimal(38, 4) as quantity,
    sum(amount)::decimal(38, 4) as amount,
    sum(cost)::decimal(38, 4) as cost,
    sum(amount) filter (where cost is not null)::decimal(38, 4) as costed_amount,
    sum(discount)::decimal(38, 4) as discount,
    coalesce(sum(amount) filter (where amount < 0), 0)::decimal(38, 4) as returned
from {source}
where is_booked(status)
group by all
