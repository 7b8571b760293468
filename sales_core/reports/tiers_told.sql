-- One row per customer of tiers_named: the newest row of any sheet about it, contacts before its own sheet, those before others.
select * exclude (rank)
from (
    select
        batch_id, row_number, customer, contacted_on as day, person,
        concat_ws(' · ', nullif(activity, ''), subject) as detail, 2 as rank
    from fct_customer_contacts
    where counted_on <= $as_of
    union all
    select batch_id, row_number, customer, last_contact_on as day, person, coalesce(tier, '') as detail, 1 as rank
    from fct_customers
    where batch_id is not null
    union all
    select batch_id, row_number, customer, null as day, person, deal as detail, 0 as rank
    from fct_deals
    union all
    select batch_id, row_number, customer, null as day, person, detail, 0 as rank
    from revenue_rows
)
where customer in (select customer from tiers_named)
qualify row_number() over (partition by customer order by day desc nulls last, rank desc, row_number) = 1
