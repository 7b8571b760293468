-- One row: keys that a staged sheet and an upload share, the smaller one's rows, whether both name people, who meet.
with this as (
    select key, {who} as who
    from staged
    where batch_id = $number
),

last as (
    select key, {who} as who
    from log.{kind}
    where batch_id = $last
)

select
    (select count(*) from this semi join last using (key)) as shared,
    (select least((select count(*) from this), (select count(*) from last))) as fewest,
    (select count(who) from this) > 0 and (select count(who) from last) > 0 as people,
    exists (select who from this semi join last using (who)) as met
