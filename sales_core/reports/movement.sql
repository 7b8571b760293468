-- One row per deal that may have moved between $since and $as_of; one row without a key sums those that stand as they
-- did, unless $all asks for them one by one.
-- was: deals_at of $since; now: deals_at of $as_of. Deals that were closed at both moments have no part in it.
with paired as (
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
)

select
    paired.* exclude (stands, batch_id),
    paired.batch_id,
    batches.file_name,
    batches.sheet,
    1 as deals
from paired left join fct_batches as batches on paired.batch_id = batches.batch_id
where $all or not stands
union all by name
select
    sum(amount_was)::decimal(20, 4) as amount_was,
    count(*) as deals
from paired
where stands and not $all and ($start::date is null or close_now between $start and $end)
order by key
