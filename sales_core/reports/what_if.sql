-- One row per open deal as of the question's day: those of $keys, or those in which $search occurs (null: all).
-- due: whether it should close by $end. matching: how many there are.
select
    key,
    deal,
    customer,
    person,
    stage,
    amount,
    expected_close,
    coalesce(expected_close <= $end, false) as due,
    count(*) over () as matching
from deals_at
where status = 'open'
    and ($keys::varchar[] is null or list_contains($keys, key))
    and ($search::varchar is null or contains(plain_name(concat_ws(' ', deal, customer, person)), plain_name($search)))
order by due desc, amount desc nulls last, deal, key
limit $most
