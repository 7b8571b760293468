-- One row per time during which one person looked after $customer, begun up to $as_of, the latest first.
select person, since, case when until <= $as_of then until end as until, why
from fct_owner_spans
where customer = $customer and coalesce(since <= $as_of, true)
order by since desc nulls last, batch_id desc nulls last
