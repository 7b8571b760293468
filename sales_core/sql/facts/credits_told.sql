-- One row per person and order or deal of which a sheet says whose credit it is, by its latest row that does; a seller whom
-- it leaves out has a row with nothing; not scoped: for other views only.
with told as (
    select 'order' as what, coalesce(order_id, key) as subject, credit_split, person_id, person, batch_id, row_number
    from current.orders
    where credit_split is not null
    union all
    select 'deal' as what, key as subject, credit_split, person_id, person, batch_id, row_number
    from mart.deal_states
    where valid_to is null and credit_split is not null
),
latest as (
    select
        told.what,
        told.subject,
        arg_max(
            {
                'credit_split': told.credit_split,
                'as_of': live_batch.as_of,
                'submitted_at': live_batch.submitted_at,
                'batch_id': told.batch_id,
                'row_number': told.row_number
            },
            (live_batch.as_of, live_batch.submitted_at, told.batch_id, told.row_number)
        ) as said
    from told
    inner join live_batch using (batch_id)
    group by told.what, told.subject
),
parts as (
    select what, subject, unnest(string_split(said.credit_split, ', ')) as part
    from latest
),
people as (
    select
        what,
        subject,
        regexp_extract(part, '^(.*) [0-9.]+%$', 1) as written,
        (regexp_extract(part, ' ([0-9.]+)%$', 1)::decimal(9, 4) * 0.01)::decimal(9, 6) as share
    from parts
    union all
    select distinct what, subject, coalesce(person, person_id) as written, 0 as share
    from told
    where coalesce(person, person_id) is not null
),
spelled as (
    select plain, min(shown) as shown
    from mart.spellings
    where type = 'person'
    group by plain
),
named as (
    select
        people.what,
        people.subject,
        coalesce(roster.person, spelled.shown, people.written) as person,
        sum(people.share)::decimal(9, 6) as share
    from people
    left join roster on people.written = roster.person_id
    left join spelled on plain_name(people.written) = spelled.plain
    group by all
)
select named.*, latest.said
from named
inner join latest using (what, subject)
qualify count(*) over (partition by named.what, named.subject) > 1
