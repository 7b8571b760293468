-- One row per customer who brought revenue for the first time in a span: the greatest row of that day stands for it.
select parts.* replace (1::decimal(20, 4) as adds)
from parts_revenue as parts
inner join fct_new_customers as new
    on parts.customer = new.customer and parts.day = new.day and parts.person = new.person
qualify row_number() over (
    partition by parts.span, parts.customer
    order by parts.amount desc nulls last, parts.batch_id, parts.row_number
) = 1
