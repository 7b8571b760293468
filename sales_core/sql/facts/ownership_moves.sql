-- One row per customer, deal or action that changed hands on a page and counts by now; not scoped: for other views only.
-- A change of a day to come counts once a sheet or another change reaches that day.
select
    rows.batch_id,
    rows.row_number,
    rows.what,
    coalesce(by_customer.shown, rows.subject) as subject,
    coalesce(by_from.shown, rows.from_person, '') as from_person,
    coalesce(by_person.shown, rows.person, '') as person,
    rows.effective_on,
    rows.why,
    coalesce(rows.rule, '') as rule,
    coalesce(rows.reason, '') as reason,
    coalesce(rows.moved_by, '') as moved_by,
    rows.moved_on
from current.ownership as rows
left join mart.spellings as by_customer
    on by_customer.type = 'customer'
    and rows.what = 'customer'
    and by_customer.written = rows.subject
left join mart.spellings as by_from
    on by_from.type = 'person' and by_from.written = rows.from_person
left join mart.spellings as by_person
    on by_person.type = 'person' and by_person.written = rows.person
where rows.effective_on <= (
    select max(as_of)
    from live_batch
    where kind in ('orders', 'deals', 'customers', 'contacts', 'collections', 'ownership')
)
