-- One row per customer, person and kind of touch up to $as_of, of the $most stems with the most at stake that two people
-- touched within the last $days days; of what may be one customer, several.
-- first_*: the first of these touches. recent_on: the last day on which one stands. at_stake: of the last $days days.
with touched as materialized (
    select *, until > $as_of - $days::int as recent
    from fct_touches
    where day <= $as_of
),
people as materialized (
    select stem, list(distinct person) as people, any_value(near) as near
    from touched
    where recent
    group by stem
),
asked as materialized (
    select stem
    from people
    where len(people) > 1
    union
    select one.stem
    from (select stem, people, unnest(near) as other from people) as one
    inner join people as two on one.other = two.stem and len(list_distinct(list_concat(one.people, two.people))) > 1
),
ranked as (
    -- What two people touched under one stem comes before what may be one misspelled.
    select
        touched.stem,
        any_value(len(people.people)) > 1 as sure,
        sum(touched.worth) filter (where touched.counts and touched.recent) as at_stake
    from touched
    semi join asked using (stem)
    left join people using (stem)
    group by touched.stem
    order by sure desc, at_stake desc nulls last, touched.stem
    limit $most
),
found as (
    select
        stem,
        key,
        customer,
        person,
        role,
        left_on,
        kind,
        any_value(coalesce(near, [])) as near,
        any_value(coalesce(handed_over, [])) as handed_over,
        min(day) as first_on,
        max(least(until, $as_of)) as recent_on,
        count(*)::int as touches,
        sum(worth)::decimal(20, 4) as amount,
        coalesce(sum(worth) filter (where counts and recent), 0)::decimal(20, 4) as at_stake,
        arg_min(reference, (day, batch_id, row_number)) as reference,
        arg_min(batch_id, (day, batch_id, row_number)) as batch_id,
        arg_min(row_number, (day, batch_id, row_number)) as row_number,
        bool_or(seen) as seen,
        (select count(*)::int from asked) as found
    from touched
    semi join ranked using (stem)
    group by stem, key, customer, person, role, left_on, kind
)
select
    found.*,
    coalesce(batches.file_name, '') as file_name,
    coalesce(batches.sheet, '') as sheet
from found
left join fct_batches as batches using (batch_id)
order by found.stem, found.customer, found.person, found.kind
