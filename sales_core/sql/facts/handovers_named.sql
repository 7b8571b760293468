-- One row per time that a customer, or a deal with it, passed on from a person: by a sheet that names another owner, or on
-- a page; not scoped: for other views only.
with owners as (
    select customer, person, day, batch_id, row_number
    from owners_said
    union all
    select subject as customer, person, effective_on as day, batch_id, row_number
    from ownership_moves
    where what = 'customer'
),
moved as (
    select
        customer,
        lag(person) over (partition by customer order by day, batch_id, row_number) as from_person,
        person as to_person,
        day
    from owners
    union all
    select subject as customer, from_person, person as to_person, effective_on as day
    from ownership_moves
    where what = 'customer'
    union all
    select
        customer,
        lag(person) over (partition by key order by valid_from, batch_id, row_number) as from_person,
        person as to_person,
        valid_from as day
    from deal_states_named
)
select distinct customer, from_person as person, day
from moved
where from_person <> '' and customer <> '' and from_person <> to_person
