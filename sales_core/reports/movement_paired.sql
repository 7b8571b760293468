-- One row per deal that was open at $since or is at $as_of, as it stood at both; `stands`: without a change that counts.
-- was: deals_at of $since; now: deals_at of $as_of. Deals that were closed at both moments have no part in it.
select
    coalesce(now.key, was.key) as key,
    coalesce(now.deal, was.deal) as deal,
    coalesce(now.customer, was.customer) as customer,
    coalesce(now.person, was.person) as person,
    coalesce(now.stage, was.stage) as stage,
    was.status as status_was,
    now.status as status_now,
    was.amount as amount_was,
    now.amount as amount_now,
    was.expected_close as close_was,
    now.expected_close as close_now,
    coalesce(now.batch_id, was.batch_id) as batch_id,
    coalesce(now.row_number, was.row_number) as row_number,
    coalesce(was.status = 'open', false) and coalesce(now.status = 'open', false)
    and coalesce(was.amount, 0) = coalesce(now.amount, 0)
    and (
        $start::date is null
        or coalesce(was.expected_close between $start and $end, false)
        = coalesce(now.expected_close between $start and $end, false)
    ) as stands
from was full join now on was.key = now.key
where coalesce(was.status, 'open') = 'open' or coalesce(now.status, 'open') = 'open'
