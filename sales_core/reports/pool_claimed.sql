-- One row: how many customers $person has claimed in the calendar month of $as_of.
select count(*)::int as customers
from ownership_moves
where why = 'claimed'
    and what = 'customer'
    and person = $person
    and date_trunc('month', effective_on) = date_trunc('month', $as_of::date)
