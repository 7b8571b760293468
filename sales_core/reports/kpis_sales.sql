-- One row per span and person (null: everybody), of booked orders; discount, cost and quantity are null where no sheet has them.
select
    spans.span,
    facts.person,
    sum(facts.orders)::bigint as orders,
    sum(facts.amount)::decimal(38, 4) as ordered,
    sum(facts.cost)::decimal(38, 4) as cost,
    sum(facts.costed_amount)::decimal(38, 4) as costed_amount,
    sum(facts.discount)::decimal(38, 4) as discount,
    sum(facts.returned)::decimal(38, 4) as returned,
    sum(facts.quantity)::decimal(38, 4) as quantity
from fct_sales_daily as facts
inner join spans on facts.day between spans.starts_on and spans.ends_on
group by grouping sets ((spans.span, facts.person), (spans.span))
having $by_person or grouping(facts.person) = 1
