-- One row per change of a target that touches the days from $first to $last, in the order in which they count.
with told as (
    select
        *,
        -- A sheet that another took the place of was in force until then.
        state <> 'undone'
        or batch_id in (select replaces from live_batch where replaces is not null) as counted
    from fct_target_versions
    where starts_on <= $last and ends_on >= $first
),
compared as (
    select
        *,
        last_value(case when counted then struct_pack(target := target) end ignore nulls) over (
            partition by person, team, metric, starts_on, ends_on
            order by as_of, submitted_at, batch_id, row_number
            rows between unbounded preceding and 1 preceding
        ) as earlier
    from told
)
select
    submitted_at as changed_at,
    submitted_by as changed_by,
    person,
    team,
    metric,
    starts_on,
    ends_on,
    earlier.target as before,
    target as after,
    reason,
    source,
    not counted as undone,
    earlier is null as first,
    file_name,
    sheet,
    row_number,
    batch_id
from compared
where earlier is null or earlier.target is distinct from target
order by as_of, submitted_at, batch_id, row_number
