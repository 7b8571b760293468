-- One row per planned payment of which a part came in and the rest is overdue $days days or longer at $as_of.
-- Of each person the $most largest; found is how many there are.
with planned as (
    select
        person,
        customer,
        coalesce(order_id, '') as order_id,
        due_on,
        -- Each part that came in may repeat the plan.
        max(planned_amount) - sum(amount) as unpaid
    from fct_collections
    where planned_amount is not null and due_on <= $as_of - $days::int and collected_on <= $as_of
    group by all
)
select
    *,
    ($as_of - due_on)::int as days,
    count(*) over (partition by person) as found
from planned
where unpaid > 0
qualify row_number() over (partition by person order by unpaid desc, customer, order_id) <= $most
order by unpaid desc, customer, order_id
