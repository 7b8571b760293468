-- One row per tier that was given to a customer on a day by hand, or taken back (without a tier); of customers in scope.
select
    rows.batch_id,
    rows.row_number,
    coalesce(spelled.shown, rows.customer) as customer,
    rows.tier,
    coalesce(rows.reason, '') as reason,
    rows.decided_on,
    rows.until,
    coalesce(rows.decided_by, '') as decided_by
from current.customer_tiers as rows
left join mart.spellings as spelled on spelled.type = 'customer' and rows.customer = spelled.written
where coalesce(spelled.shown, rows.customer) in (
        select customer from fct_customers
        union all
        select customer from fct_customer_revenue
    )
