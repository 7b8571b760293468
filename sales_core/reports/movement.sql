-- One row per deal of movement_paired that may have moved; one row without a key sums those that stand as they did,
-- unless $all asks for them one by one.
select
    paired.* exclude (stands, batch_id),
    paired.batch_id,
    batches.file_name,
    batches.sheet,
    1 as deals
from movement_paired as paired left join fct_batches as batches on paired.batch_id = batches.batch_id
where $all or not stands
union all by name
select
    sum(amount_was)::decimal(20, 4) as amount_was,
    count(*) as deals
from movement_paired
where stands and not $all and ($start::date is null or close_now between $start and $end)
order by key
