-- One row per planned visit with whose it is: once its customer changes hands, the new owner's; not scoped.
with handed as (
    select visits.visit_id, arg_max(moves.person, (moves.effective_on, moves.batch_id)) as person
    from ownership_moves as moves
    inner join current.visits as visits
        on moves.subject = visits.customer
        and moves.from_person = visits.person
        and moves.batch_id > visits.batch_id
        and visits.planned_on >= moves.effective_on
    where moves.what = 'customer' and moves.person <> ''
    group by visits.visit_id
)
select visits.* replace (coalesce(handed.person, visits.person) as person)
from current.visits as visits
left join handed using (visit_id)
