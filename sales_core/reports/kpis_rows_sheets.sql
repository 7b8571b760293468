-- One row per uploaded sheet that describes a day from $starts_on to $ends_on, the latest first, $most at most.
-- $which: rejected (all of them) or late (those that should have come by then). row_number: the first rejected row, else
-- the first below the heading.
select
    facts.as_of as day,
    facts.person,
    '' as customer,
    facts.kind as what,
    null::decimal(20, 4) as amount,
    facts.rows_read as "read",
    facts.rows_rejected as rejected,
    case when $which = 'late' then case when facts.late then 'late' else 'in_time' end else '' end as part,
    facts.file_name,
    facts.sheet,
    greatest(coalesce(rejected.row_number, 2), 2) as row_number,
    facts.batch_id
from kpis_sheets as facts
left join (
    select batch_id, min(row_number) as row_number
    from log.rejected_row
    group by batch_id
) as rejected on facts.batch_id = rejected.batch_id
where facts.as_of between $starts_on and $ends_on and ($person is null or facts.person = $person)
    and case when $which = 'late' then facts.late is not null else true end
order by day desc, facts.batch_id desc
limit $most
