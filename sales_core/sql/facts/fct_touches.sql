-- One row per touch of a customer by somebody in scope, or of one that is or may be the same by anybody else: of those no
-- more than who, what and when, without amount, name and place of the row.
with own as (
    select distinct stems.stem
    from touches_named as touches
    inner join customer_stems as stems using (customer)
    where in_scope(touches.person) and not coalesce(getvariable('sees_all'), false)
),
shared as (
    select stem
    from own
    union
    select near.other
    from stems_near as near
    semi join own using (stem)
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
    in_scope(touches.person) as seen,
    case when seen then touches.reference end as reference,
    case when seen then touches.worth end as worth,
    seen and touches.counts as counts,
    case when seen then touches.batch_id end as batch_id,
    case when seen then touches.row_number end as row_number
from touches_named as touches
inner join customer_stems as stems using (customer)
where in_scope(touches.person) or stems.stem in (select stem from shared)
