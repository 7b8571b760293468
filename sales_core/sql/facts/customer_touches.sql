-- One row per day and customer on which it was touched: a contact, an order or a change of a deal; not scoped.
select coalesce(nullif(contacts.customer, ''), deals.customer) as customer, contacts.counted_on as day
from contacts_named as contacts
left join deal_states_named as deals
    on case when contacts.customer = '' then contacts.deal_id end = deals.deal_id and deals.valid_to is null
union all
select coalesce(names.customer, by_customer.shown, daily.customer, daily.customer_id) as customer, daily.day
from mart.customer_daily as daily
left join customer_names as names on daily.customer_id = names.customer_id
left join mart.spellings as by_customer
    on by_customer.type = 'customer' and by_customer.written = coalesce(daily.customer, daily.customer_id)
union all
-- The first that is told of a deal is no change on the day of its sheet.
select
    customer,
    case
        when row_number() over (partition by key order by valid_from) = 1 then coalesce(created_on, valid_from)
        else valid_from
    end as day
from deal_states_named
union all
select customer, last_contact_on as day
from customers_named
