-- One row per open deal of deals_paid in which $search occurs (null: all); due: whether it should close by $end.
select *, coalesce(expected_close <= $end, false) as due
from deals_paid
where status = 'open' and (
    $search::varchar is null
    or contains(plain_name(concat_ws(' ', deal, customer, person)), plain_name($search))
)
