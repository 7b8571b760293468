-- One row per person and customer, order or deal (what, subject) of the decision on its credit that counts, with the shares
-- that go before (above) and with it (upto) by name; a party that gets nothing has a row too. Of an order or a deal what
-- was decided on a page counts before what its sheet says (decided_by @sheet); not scoped: for other views only.
with told as (
    select
        coalesce(rows.what, 'customer') as what,
        coalesce(rows.subject, by_customer.shown, rows.customer) as subject,
        coalesce(by_person.shown, rows.person) as person,
        rows.decision_id,
        rows.share,
        coalesce(rows.credited_from, date '0001-01-01') as credited_from,
        rows.decided_on,
        coalesce(rows.decided_by, '') as decided_by,
        coalesce(rows.reason, '') as reason,
        live_batch.as_of,
        live_batch.submitted_at,
        rows.batch_id,
        rows.row_number
    from current.credits as rows
    inner join live_batch using (batch_id)
    left join mart.spellings as by_customer
        on by_customer.type = 'customer' and by_customer.written = rows.customer
    left join mart.spellings as by_person
        on by_person.type = 'person' and by_person.written = rows.person
    union all
    select
        what,
        subject,
        person,
        concat_ws(':', '@sheet', what, subject) as decision_id,
        share,
        date '0001-01-01' as credited_from,
        said.as_of as decided_on,
        '@sheet' as decided_by,
        '' as reason,
        said.as_of,
        said.submitted_at,
        said.batch_id,
        said.row_number
    from credits_told
),
latest as (
    select
        what,
        subject,
        arg_max(decision_id, (decided_by <> '@sheet', as_of, submitted_at, batch_id, row_number)) as decision_id
    from told
    group by what, subject
),
shares as (
    select
        what,
        subject,
        person,
        decision_id,
        sum(share) as share,
        min(credited_from) as credited_from,
        max(decided_on) as decided_on,
        max(decided_by) as decided_by,
        max(reason) as reason,
        max(submitted_at) as submitted_at,
        max(batch_id) as batch_id,
        min(row_number) as row_number
    from told
    inner join latest using (what, subject, decision_id)
    group by what, subject, person, decision_id
)
select
    * replace (min(credited_from) over whole as credited_from),
    coalesce(sum(share) over (
        by_name rows between unbounded preceding and 1 preceding
    ), 0)::decimal(9, 6) as above,
    (sum(share) over (by_name rows unbounded preceding))::decimal(9, 6) as upto
from shares
window whole as (partition by what, subject), by_name as (partition by what, subject order by person)
