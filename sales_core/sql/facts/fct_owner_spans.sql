-- One row per customer and time during which one person owned it, why since then, and until when (null: still); a person
-- of '' is nobody. Seen where the owner of then or of now is in scope.
with told as (
    select customer, person, day, 1 as place, batch_id, row_number, 'sheet' as why, '' as reason, '' as told_by
    from owners_said
    union all
    select subject, person, effective_on, 2, batch_id, row_number, why, reason, moved_by
    from ownership_moves
    where what = 'customer'
),
sold as (
    select customer, day, max(person) as person
    from customer_revenue_named
    where customer <> '' and person <> ''
    group by customer, day
),
sellers as (
    select customer, day, person
    from (
        select *
        from sold
        qualify lag(person) over (partition by customer order by day) is distinct from person
    )
    left join (select customer, min(day) as first_told from told group by customer) using (customer)
    where coalesce(day < first_told, true)
),
events as (
    from told
    union all
    select customer, person, day, 0, null, null, 'sold', '', ''
    from sellers
),
spans as (
    select
        *,
        lead(day) over (partition by customer order by day, place, batch_id, row_number) as until
    from events
)
select
    spans.customer,
    spans.person,
    spans.day as since,
    spans.until,
    spans.why,
    spans.reason,
    spans.told_by,
    spans.batch_id,
    spans.row_number
from spans
left join customers_named as now using (customer)
where (until is null or since < until)
    and (in_scope(spans.person) or in_scope(now.person))
