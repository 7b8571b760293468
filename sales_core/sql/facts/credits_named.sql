-- One row per customer and person of the decision on it that counts, with the shares that go before (above) and with it
-- (upto) by name; a party that gets nothing has a row too; not scoped: for other views only.
with told as (
    select
        coalesce(by_customer.shown, rows.customer) as customer,
        coalesce(by_person.shown, rows.person) as person,
        rows.* exclude (customer, person, key, extra),
        live_batch.submitted_at,
        live_batch.as_of
    from current.credits as rows
    inner join live_batch using (batch_id)
    left join mart.spellings as by_customer
        on by_customer.type = 'customer' and by_customer.written = rows.customer
    left join mart.spellings as by_person
        on by_person.type = 'person' and by_person.written = rows.person
),
latest as (
    select customer, arg_max(decision_id, (as_of, submitted_at, batch_id, row_number)) as decision_id
    from told
    group by customer
),
shares as (
    select
        customer,
        person,
        decision_id,
        sum(share) as share,
        min(credited_from) as credited_from,
        max(decided_on) as decided_on,
        coalesce(max(decided_by), '') as decided_by,
        coalesce(max(reason), '') as reason,
        max(submitted_at) as submitted_at,
        max(batch_id) as batch_id,
        min(row_number) as row_number
    from told
    inner join latest using (customer, decision_id)
    group by customer, person, decision_id
)
select
    * replace (min(credited_from) over (partition by customer) as credited_from),
    coalesce(sum(share) over (
        partition by customer
        order by person
        rows between unbounded preceding and 1 preceding
    ), 0)::decimal(9, 6) as above,
    sum(share) over (partition by customer order by person rows unbounded preceding)::decimal(9, 6) as upto
from shares
