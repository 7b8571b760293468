-- One row per change of a deal. An open deal that is missing from a later full export of its owner ends there.
-- log_row: the place in the log of the row that told it; only what is needed to follow a deal through time is read here.
with told as materialized ({told}),

owned as (
    -- A closed deal is not ended by its absence: it has no owner here, so no export is looked up for it.
    select
        said.*,
        case
            when coalesce(by_stage.status, 'open') = 'open' and coalesce(by_status.status, 'open') = 'open'
                then coalesce(owner_alias.owner, plain_name(said.written))
        end as owner
    from (select distinct written, stage, status from told) as said
    left join stage_alias as by_stage on plain_name(said.stage) = by_stage.alias
    left join stage_alias as by_status on plain_name(said.status) = by_status.alias
    left join owner_alias on plain_name(said.written) = owner_alias.alias
),

full_export as (
    select distinct coalesce(owner_alias.owner, plain_name(said.written)) as owner, said.as_of
    from (
        select distinct coalesce(rows.person_id, rows.person, '') as written, live_batch.as_of
        from log.deals as rows
        inner join live_batch using (batch_id)
        where live_batch.coverage = 'full' and live_batch.as_of >= {since}
    ) as said
    left join owner_alias on plain_name(said.written) = owner_alias.alias
),

export_after as (
    select days.as_of, owners.owner, full_export.as_of as export_next
    from (select distinct as_of from told) as days
    cross join (select distinct owner from full_export) as owners
    asof inner join full_export on owners.owner = full_export.owner and days.as_of < full_export.as_of
),

seen as (
    -- Of several rows of a day the last counts: the one that another day follows, or none.
    select *
    from (select *, lead(as_of) over (partition by key order by as_of, place) as seen_next from told)
    where seen_next is distinct from as_of
),

ended as (
    select
        seen.*,
        case when export_next < coalesce(seen_next, date '9999-01-01') then export_next end as gone_on
    from seen
    inner join owned
        on seen.written = owned.written
        and seen.stage is not distinct from owned.stage
        and seen.status is not distinct from owned.status
    left join export_after on owned.owner = export_after.owner and seen.as_of = export_after.as_of
),

changed as (
    select
        *,
        lag(content) over by_time is distinct from content or lag(gone_on) over by_time is not null as starts
    from ended
    window by_time as (partition by key order by as_of)
)

select log_row, key, as_of as valid_from, valid_to
from (
    -- Of the other rows of a state only the one counts after which it ended.
    select
        *,
        coalesce(
            gone_on,
            case when lead(starts) over by_time then lead(as_of) over by_time else lead(gone_on) over by_time end
        ) as valid_to
    from (select * from changed where starts or gone_on is not null)
    window by_time as (partition by key order by as_of)
)
where starts
