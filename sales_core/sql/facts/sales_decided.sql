-- One row per sale with the decision on credit that holds for it (credit_what, credit_subject; null: none): its order's or
-- its deal's before its customer's from that day on; not scoped: for other views only.
select
    sold.*,
    coalesce(by_piece.credit_what, by_customer.credit_what) as credit_what,
    coalesce(by_piece.credit_subject, by_customer.credit_subject) as credit_subject
from sales_named as sold
left join credited as by_piece
    on by_piece.what = case when sold.source = 'won_deals' then 'deal' else 'order' end
    and sold.piece = by_piece.subject
left join credited as by_customer
    on by_customer.what = 'customer'
    and sold.customer = by_customer.subject
    and sold.day >= by_customer.credited_from
