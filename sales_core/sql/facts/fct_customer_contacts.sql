-- One row per contact with a customer, seen by whoever made it and by whoever took the customer over since; of one that
-- names a deal alone the customer is the deal's.
with named as (
    select contacts.* replace (coalesce(nullif(contacts.customer, ''), deals.customer, '') as customer)
    from contacts_named as contacts
    left join fct_deals as deals on case when contacts.customer = '' then contacts.deal_id end = deals.deal_id
)
select *
from named
where in_scope(person)
    or customer in (
        select customer
        from owners_told
        where in_scope(person)
    )
