-- One row per month, latest first, that a row of one batch or another version of it is dated in.
select distinct date_trunc('month', dated.day)::date as month
from (
    select unnest([{days}]) as day
    from log.{kind}
    where key in (select key from log.{kind} where batch_id = $batch)
) as dated
where dated.day is not null
order by month desc
