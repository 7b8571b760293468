-- One row per change of a deal. An open deal that is missing from a later full export of its owner ends there.
with told as (
    select * exclude (extra), hash({columns}) as content
    from {source}
),
seen as (
    select
        rows.*,
        live_batch.as_of,
        -- A closed deal is not ended by its absence: it has no owner here, so no export is looked up for it.
        case
            when coalesce(by_stage.status, 'open') = 'open' and coalesce(by_status.status, 'open') = 'open'
                then coalesce(owner_alias.owner, plain_name(coalesce(rows.person_id, rows.person, '')))
        end as owner
    from told as rows
    inner join live_batch using (batch_id)
    left join stage_alias as by_stage on plain_name(rows.stage) = by_stage.alias
    left join stage_alias as by_status on plain_name(rows.status) = by_status.alias
    left join owner_alias on plain_name(coalesce(rows.person_id, rows.person, '')) = owner_alias.alias
    qualify row_number() over (
        partition by rows.key, live_batch.as_of
        order by live_batch.submitted_at desc, rows.batch_id desc, rows.row_number desc
    ) = 1
),
full_export as (
    select distinct
        coalesce(owner_alias.owner, plain_name(coalesce(rows.person_id, rows.person, ''))) as owner,
        live_batch.as_of
    from log.deals as rows
    inner join live_batch using (batch_id)
    left join owner_alias on plain_name(coalesce(rows.person_id, rows.person, '')) = owner_alias.alias
    where live_batch.coverage = 'full'
),
followed as (
    select
        seen.*,
        lead(seen.as_of) over (partition by seen.key order by seen.as_of) as seen_next,
        full_export.as_of as export_next
    from seen
    asof left join full_export
        on seen.owner = full_export.owner and seen.as_of < full_export.as_of
),
ended as (
    select
        * exclude (export_next),
        case when export_next < coalesce(seen_next, date '9999-01-01') then export_next end as gone_on
    from followed
),
changed as (
    select
        *,
        lag(content) over by_time is distinct from content or lag(gone_on) over by_time is not null as starts
    from ended
    window by_time as (partition by key order by as_of)
),
numbered as (
    select
        *,
        sum(starts::int) over (partition by key order by as_of) as state_no
    from changed
),
bounded as (
    select
        *,
        max(gone_on) over (partition by key, state_no) as state_gone_on
    from numbered
)
select
    key,
    as_of as valid_from,
    coalesce(
        state_gone_on,
        lead(as_of) over (partition by key order by as_of)
    ) as valid_to,
    batch_id,
    row_number,
    {columns}
from bounded
where starts
