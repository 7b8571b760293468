-- One row per deal of pay_if_found, what is due first, large before small; matching: how many there are.
select
    key,
    deal,
    customer,
    person,
    stage,
    amount,
    expected_close,
    due,
    (select count(*) from pay_if_found) as matching
from pay_if_found
order by due desc, amount desc nulls last, deal, key
limit $most
