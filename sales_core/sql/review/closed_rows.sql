-- One row per row of a closed period whose amount or person a staged sheet changes, the newest first.
select
    staged.row_number,
    known.{dated} as day,
    known.amount as amount_before,
    staged.amount as amount_after,
    coalesce(known.person, known.person_id, '') as person_before,
    coalesce(staged.person, staged.person_id, '') as person_after
from staged
inner join current.{kind} as known on staged.key = known.key
inner join live_batch on known.batch_id = live_batch.batch_id
where staged.batch_id = $number
    and staged.same = 'changed'
    and known.{dated} < $closed
    and live_batch.as_of <= $as_of
    and (
        known.amount <> staged.amount
        or (known.amount is null) <> (staged.amount is null)
        or coalesce(staged.person_id, known.person_id) <> known.person_id
        or coalesce(staged.person, known.person) <> known.person
    )
order by day desc, staged.row_number
