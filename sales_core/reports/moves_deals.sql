-- One row per open deal with one of $customers, with whose it is and whose it is by the sheets alone.
select deals.key, deals.customer, deals.person, told.person as told_person, coalesce(deals.amount, 0) as amount
from fct_deals as deals
inner join deal_states_told as told on deals.key = told.key and told.valid_to is null
where deals.status = 'open' and deals.customer in (select unnest($customers::varchar[]))
order by deals.key
