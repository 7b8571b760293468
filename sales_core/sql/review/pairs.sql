-- One row per key of a staged sheet or of an upload: how it changed (null when it did not), whether the sheet covers it.
with this as (
    select
        key,
        max(row_number) as row_number,
        arg_max(content, row_number) as content,
        arg_max_null(day, row_number) as day
    from (select key, row_number, content, {dated} as day from staged where batch_id = $number)
    group by key
),

last as (
    select
        key,
        max(row_number) as row_number,
        arg_max(content, row_number) as content,
        arg_max_null(day, row_number) as day
    from (select key, row_number, hash({names}) as content, {dated} as day from log.{kind} where batch_id = $last)
    group by key
),

span as (
    select min(day) as first_day, max(day) as last_day
    from this
)

select
    coalesce(this.key, last.key) as key,
    this.row_number as row_now,
    last.row_number as row_then,
    last.key is not null and coalesce(last.day between first_day and last_day, first_day is null) as covered,
    case
        when last.key is null then 'new'
        when this.key is null and covered then 'vanished'
        when this.content <> last.content then 'changed'
    end as change
from this
full join last on this.key = last.key
cross join span
