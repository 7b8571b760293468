-- One row per touch of a customer by somebody in scope, or of one that is or may be the same by anybody else: of those no
-- more than who, what and when, without amount, name and place of the row.
-- key: what spellings of one name have in common; stem: what names that are probably one have; near: stems that may be this
-- one misspelled: they begin or end alike, have the same digits and differ in few letters. handed_over: days on which the
-- person passed the customer, or a deal with it, on.
with touches as materialized (from touches_named),
handed_over as materialized (from handovers_named),
narrowed as materialized (
    select customer, narrow(lower(customer)) as name
    from (select customer from touches union select customer from handed_over)
),
plain as materialized (select customer, simplified(name) as name from narrowed),
stems as materialized (
    select customer, customer_key(name) as key, customer_stem(name) as stem
    from plain
),
ends as (
    select
        stem,
        unnest([struct_pack(side := 1, letters := stem[1:6]), struct_pack(side := 2, letters := stem[-6:])]) as part,
        regexp_replace(stem, '[^0-9]', '', 'g') as digits
    from (select distinct stem from stems)
    where length(stem) >= 6
),
-- Where very many begin alike, that says nothing.
blocks as (
    select list(stem) as stems
    from ends
    group by part, digits
    having count(*) between 2 and 200
),
near as materialized (
    select one as stem, list(distinct other) as near
    from (select stems, unnest(stems) as one from blocks), unnest(stems) as others (other)
    where one <> other
        and abs(length(one) - length(other)) <= 0.08 * (length(one) + length(other))
        and levenshtein(one, other) <= 0.08 * (length(one) + length(other))
    group by one
),
own as materialized (
    select distinct stem
    from touches
    inner join stems using (customer)
    where in_scope(person) and not coalesce(getvariable('sees_all'), false)
),
handed as (
    select stem, person, list(distinct day) as days
    from handed_over
    inner join stems using (customer)
    group by stem, person
)
select
    touches.kind,
    touches.day,
    touches.until,
    touches.person,
    touches.role,
    touches.left_on,
    touches.customer,
    stems.key,
    stems.stem,
    near.near,
    handed.days as handed_over,
    in_scope(touches.person) as seen,
    case when seen then touches.reference end as reference,
    case when seen then touches.worth end as worth,
    seen and touches.counts as counts,
    case when seen then touches.batch_id end as batch_id,
    case when seen then touches.row_number end as row_number
from touches
inner join stems using (customer)
left join near using (stem)
left join handed on stems.stem = handed.stem and touches.person = handed.person
where in_scope(touches.person) or stems.stem in (
    from own union select unnest(near.near) from near semi join own using (stem)
)
