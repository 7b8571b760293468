-- One row per one of $customers of whom no customer sheet tells: the newest row of another sheet that names it.
with named as (
    select unnest($customers::varchar[]) as customer
),
told as (
    select customer, batch_id, row_number
    from fct_orders
    union all
    select customer, batch_id, row_number
    from fct_deals
    union all
    select customer, batch_id, row_number
    from fct_collections
    union all
    select customer, batch_id, row_number
    from fct_contacts
)
select told.customer, batches.file_name, batches.sheet, told.row_number, told.batch_id
from (
    select customer, max((batch_id, row_number)) as newest, newest[1] as batch_id, newest[2] as row_number
    from told
    semi join named using (customer)
    group by customer
) as told
inner join fct_batches as batches using (batch_id)
