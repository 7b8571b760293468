-- One row per customer that a sheet tells a next contact for: the newest contact's own next day (promised), and the
-- customer sheet's (noted), until the customer is in touch again; none of what belongs to others.
with newest as (
    select
        customer,
        arg_max(
            {'day': contacted_on, 'next': next_contact_on},
            (contacted_on, batch_id, row_number)
        ) as last
    from fct_customer_contacts
    where counted_on <= $as_of
    group by all
)
select
    coalesce(customers.customer, newest.customer) as customer,
    newest.last.next as promised_on,
    case
        when newest.last.day is null or (
            newest.last.day < customers.next_contact_on and newest.last.day <= batches.as_of
        ) then customers.next_contact_on
    end as noted_on
from newest
full join customers_told as customers using (customer)
left join fct_batches as batches on customers.batch_id = batches.batch_id
where coalesce(newest.last.next, noted_on) is not null and coalesce(customers.own, true)
