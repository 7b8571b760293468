-- One row per customer that is nobody's or, where $releases, anybody's: since when nobody touched it or changed its owner.
with touched as (
    select customer, max(day) as last_touch_on
    from customer_touches
    where day <= $as_of
    group by customer
),
released as (
    select subject as customer, arg_max(reason, (effective_on, batch_id, row_number)) as reason
    from ownership_moves
    where what = 'customer' and person = ''
    group by subject
)
select
    owned.customer,
    owned.person,
    in_scope(owned.person) as own,
    owned.owned_why as why,
    owned.owned_since as since,
    case when owned.person = '' then coalesce(released.reason, '') else '' end as reason,
    coalesce(owned.region, '') as region,
    coalesce(owned.industry, '') as industry,
    coalesce(owned.customer_type, '') as customer_type,
    touched.last_touch_on,
    coalesce(
        greatest(touched.last_touch_on, case when owned.owned_why <> 'sheet' then owned.owned_since end),
        owned.created_on
    ) as counts_from,
    coalesce(batches.file_name, '') as file_name,
    coalesce(batches.sheet, '') as sheet,
    owned.row_number,
    owned.batch_id
from customers_named as owned
left join touched using (customer)
left join released using (customer)
left join fct_batches as batches on owned.batch_id = batches.batch_id
where owned.person = '' or $releases::boolean
order by owned.customer
