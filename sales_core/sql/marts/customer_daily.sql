-- One row per day, person and customer as written in the sheets, of booked order lines.
select
    ordered_on as day,
    person_id,
    person,
    customer_id,
    customer,
    max(region) as region,
    max(industry) as industry,
    count(distinct coalesce(order_id, key)) as orders,
    count(*) as lines,
    sum(amount)::decimal(38, 4) as amount
from {source}
where is_booked(status)
group by ordered_on, person_id, person, customer_id, customer
