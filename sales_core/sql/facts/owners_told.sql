-- One row per customer of whom more is told than its latest sheet row: who owns it since what was told last, by a sheet
-- that changed the owner or on a page; nobody ('') once released; not scoped: for other views only.
with asked as (
    select subject as customer
    from ownership_moves
    where what = 'customer'
    union
    select coalesce(by_customer.shown, rows.customer, rows.customer_id) as customer
    from current.customers as rows
    left join mart.spellings as by_customer
        on by_customer.type = 'customer' and by_customer.written = coalesce(rows.customer, rows.customer_id)
    where coalesce(rows.person, rows.person_id) is null
),
told as (
    select customer, person, day, 0 as place, batch_id, row_number, 'sheet' as why
    from owners_said
    union all
    select subject as customer, person, effective_on as day, 1 as place, batch_id, row_number, why
    from ownership_moves
    where what = 'customer'
)
select
    customer,
    arg_max(person, (day, place, batch_id, row_number)) as person,
    arg_max(why, (day, place, batch_id, row_number)) as why,
    max(day) as since
from told
semi join asked using (customer)
group by customer
