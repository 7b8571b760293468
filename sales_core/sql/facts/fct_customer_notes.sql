-- One row per note about a customer that was not taken out again; of customers in scope.
select
    rows.batch_id,
    rows.row_number,
    rows.note_id,
    coalesce(spelled.shown, rows.customer) as customer,
    rows.note,
    rows.noted_on,
    coalesce(rows.noted_by, '') as noted_by
from current.customer_notes as rows
left join mart.spellings as spelled on spelled.type = 'customer' and rows.customer = spelled.written
where rows.note is not null
    and coalesce(spelled.shown, rows.customer) in (
        select customer from fct_customers
        union all
        select customer from fct_customer_revenue
    )
