-- One row per piece of customer feedback, whoever may see it, as in feedback_told. owner: who is to answer; what waits for an
-- answer goes along with a customer that is handed over, to whoever has it now.
with taken as (
    select
        subject as customer,
        list(from_person) as from_people,
        arg_max(person, (effective_on, batch_id, row_number)) as person,
        max(effective_on) as day
    from ownership_moves
    where what = 'customer'
    group by subject
)
select
    told.* replace (
        case
            when
                told.handled = 'open'
                and taken.person <> ''
                and taken.day >= told.received_on
                and list_contains(taken.from_people, coalesce(told.owner, told.person))
                then taken.person
            else told.owner
        end as owner
    )
from feedback_told as told
left join taken on told.customer = taken.customer
