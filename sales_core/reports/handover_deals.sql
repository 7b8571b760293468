-- One row per open deal of $person, with whose it is by the sheets alone.
select deals.key, deals.customer, told.person as told_person, coalesce(deals.amount, 0)::decimal(20, 4) as amount
from fct_deals as deals
inner join deal_states_told as told on deals.key = told.key and told.valid_to is null
where deals.status = 'open' and deals.person = $person
order by deals.key
