-- One row per sale and person that it counts for in pay: the seller, or with its part whoever a decision on credit
-- names; not scoped: for other views only. count: 1, or that part; whom a decision names and gives nothing has a row of 0.
select
    sold.source,
    sold.day,
    coalesce(credits.person, sold.seller) as person,
    sold.customer,
    sold.product,
    sold.category,
    sold.reference,
    sold.piece,
    case when credits.person is null then sold.amount else credit_part(sold.amount, credits.above, credits.upto) end
        as amount,
    case when credits.person is null then sold.margin else credit_part(sold.margin, credits.above, credits.upto) end
        as margin,
    sold.quantity * coalesce(credits.share, 1) as quantity,
    coalesce(credits.share, 1) as count,
    sold.discount,
    sold.amount < 0 as is_return,
    credits.share,
    sold.seller,
    credits.decided_on,
    credits.decided_by,
    sold.credit_what,
    sold.credit_subject,
    sold.batch_id,
    sold.row_number
from sales_decided as sold
left join credits_named as credits on sold.credit_what = credits.what and sold.credit_subject = credits.subject
