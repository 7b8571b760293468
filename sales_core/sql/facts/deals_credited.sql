-- One row per deal whose credit a decision says, its own or its customer's, and which (what, subject); not scoped: for other
-- views and with a scope only.
select distinct
    deals.key,
    coalesce(by_deal.what, by_customer.what) as what,
    coalesce(by_deal.subject, by_customer.subject) as subject
from deal_states_named as deals
left join credited as by_deal on by_deal.what = 'deal' and deals.key = by_deal.subject
left join credited as by_customer on by_customer.what = 'customer' and deals.customer = by_customer.subject
where deals.valid_to is null and coalesce(by_deal.what, by_customer.what) is not null
