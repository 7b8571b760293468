-- One row: the amount of all rows of a kind now, and once the sheets in `offers` are in and what they replace is out.
with offered as (
    select staged.*, offers.as_of
    from staged
    inner join offers on staged.batch_id = offers.batch_id
),

touched as (
    select key from offered
    union
    select key from {known} where list_contains($replaced, batch_id)
),

candidates as (
    select key, {amount} as amount, {{'as_of': as_of, 'offered': true, 'batch': batch_id, 'row': row_number}} as rank
    from offered
    union all
    select
        known.key,
        known.{amount},
        {{'as_of': live_batch.as_of, 'offered': false, 'batch': known.batch_id, 'row': known.row_number}}
    from {known} as known
    inner join live_batch on known.batch_id = live_batch.batch_id
    where known.key in (from touched) and not list_contains($replaced, known.batch_id)
),

winners as (
    select arg_max_null(amount, rank) as amount
    from candidates
    group by key
),

before as (
    select coalesce(sum({amount}), 0) as amount, coalesce(sum({amount}) filter (key in (from touched)), 0) as touched
    from current.{kind}
)

select
    before.amount as before,
    before.amount - before.touched + (select coalesce(sum(amount), 0) from winners) as after
from before
