-- One row per deal that names a day of creation, with the first contact on or after it up to $as_of: with the deal itself
-- or with its customer; null where there was none yet.
with touches as (
    select customer, deal_id, contacted_on
    from fct_contacts
    where contacted_on <= $as_of
)
select
    deals.*,
    least(of_deal.contacted_on, of_customer.contacted_on) as replied_on
from deals_at as deals
asof left join (select deal_id, contacted_on from touches where deal_id <> '') as of_deal
    on deals.deal_id = of_deal.deal_id and deals.created_on <= of_deal.contacted_on
asof left join (select customer, contacted_on from touches where customer <> '') as of_customer
    on deals.customer = of_customer.customer and deals.created_on <= of_customer.contacted_on
where deals.created_on is not null
