-- One row per value of a KPI that the team measures itself; unit: one of the KPI units, as its cell or column says.
select
    rows.batch_id,
    rows.row_number,
    rows.key,
    coalesce(roster.person, by_person.shown, rows.person, rows.person_id, '') as person,
    rows.measure,
    rows.starts_on as day,
    case
        when lower(rows.unit) in ('%', '％', 'percent', 'pct', '百分比') then 'percent'
        when lower(rows.unit) in ('day', 'days', '天', '日') then 'days'
        when lower(rows.unit) in ('score', 'point', 'points', '分', '得分') then 'score'
        when lower(rows.unit) in ('times', 'x', '倍', '倍数') then 'ratio'
        when lower(rows.unit) in ('元', '¥', '￥', '$', 'money', 'cny', 'rmb', 'usd', 'eur', '人民币', '金额') then 'money'
        else 'count'
    end as unit,
    -- 85 under a unit of % is 0.85.
    case when unit = 'percent' and abs(rows.measured) > 1 then rows.measured / 100 else rows.measured end
        ::decimal(20, 4) as measured
from current.measures as rows
left join roster on rows.person_id = roster.person_id
left join mart.spellings as by_person
    on by_person.type = 'person' and by_person.written = coalesce(rows.person, rows.person_id)
where in_scope(coalesce(roster.person, by_person.shown, rows.person, rows.person_id, ''))
