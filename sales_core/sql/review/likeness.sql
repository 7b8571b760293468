-- One row: keys that a staged sheet and an upload share, the smaller one's rows, whether their people and dates meet.
with this as (
    select key, {who} as who, {dated} as day
    from staged
    where batch_id = $number
),

last as (
    select key, {who} as who, {dated} as day
    from log.{kind}
    where batch_id = $last
)

select
    (select count(*) from this semi join last using (key)) as shared,
    (select least((select count(*) from this), (select count(*) from last))) as fewest,
    (select count(who) from this) = 0 or (select count(who) from last) = 0
    or exists (select who from this semi join last using (who)) as people_meet,
    coalesce((select max(day) from this) >= (select min(day) from last), true)
    and coalesce((select min(day) from this) <= (select max(day) from last), true) as dates_meet
