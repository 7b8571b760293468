-- One row per open deal with an amount, as of the question's day.
select key, deal, customer, person, stage, amount, expected_close
from deals_at
where status = 'open' and amount is not null and amount <> 0
order by key
