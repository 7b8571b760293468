-- One row per open deal of deals_paid in which $search occurs (null: all), what is due by $end first, large before small;
-- matching: how many there are.
with found as (
    select *, coalesce(expected_close <= $end, false) as due
    from deals_paid
    where status = 'open' and (
        $search::varchar is null
        or contains(plain_name(concat_ws(' ', deal, customer, person)), plain_name($search))
    )
)
select
    key,
    deal,
    customer,
    person,
    stage,
    amount,
    expected_close,
    due,
    (select count(*) from found) as matching
from found
order by due desc, amount desc nulls last, deal, key
limit $most
