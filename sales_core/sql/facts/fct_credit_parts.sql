-- One row per sale that a decision credits in whole or in part to somebody in scope, whoever made it, with that part.
select
    rows.source,
    rows.day,
    rows.seller,
    credits.person,
    rows.customer,
    rows.reference,
    rows.product,
    credits.share,
    credit_part(rows.amount, credits.above, credits.upto) as amount,
    rows.amount as whole,
    credits.decided_on,
    credits.decided_by,
    rows.batch_id,
    rows.row_number
from credit_rows as rows
inner join credits_named as credits using (customer)
where in_scope(credits.person) and credits.share > 0
