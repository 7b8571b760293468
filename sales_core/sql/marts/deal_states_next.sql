-- One row per deal of the snapshot just staged that is new or stands otherwise than before, in force from $as_of.
with before as (
    select
        key,
        max(pushed) as pushed,
        arg_max(expected_close, valid_from) filter (where expected_close is not null) as expected_close
    from mart.deal_states
    where key in (select key from restated)
    group by key
)
select
    told.* exclude (extra),
    $as_of::date as valid_from,
    coalesce(before.pushed, 0) + is_push(before.expected_close, told.expected_close)::integer as pushed
from ({told}) as told
left join before on told.key = before.key
where told.key in (select key from restated)
