-- One row per visit planned up to $as_of, by day. done_on: the first contact with the customer by that person within the
-- week of the visit, its kind in done_by. state: done, missed (its day has passed), today or planned.
with planned as (
    select *
    from visits_held
    where coalesce(state, 'planned') <> 'dropped' and set_on <= $as_of and in_scope(coalesce(person, ''))
),
done as (
    select
        planned.visit_id,
        min(contacts.contacted_on) as done_on,
        arg_min(contacts.activity, contacts.contacted_on) as done_by
    from planned
    inner join fct_contacts as contacts
        on planned.customer = contacts.customer and planned.person = contacts.person
    where contacts.counted_on <= $as_of
        and contacts.contacted_on between date_trunc('week', planned.planned_on)::date
        and date_trunc('week', planned.planned_on)::date + 6
    group by planned.visit_id
)
select
    planned.visit_id,
    coalesce(planned.person, '') as person,
    planned.customer,
    planned.planned_on,
    done.done_on,
    coalesce(done.done_by, '') as done_by,
    case
        when done.done_on is not null then 'done'
        when planned.planned_on < $as_of then 'missed'
        when planned.planned_on = $as_of then 'today'
        else 'planned'
    end as state,
    batches.file_name,
    batches.sheet,
    planned.row_number,
    planned.batch_id
from planned
left join done using (visit_id)
inner join fct_batches as batches on planned.batch_id = batches.batch_id
order by planned.planned_on, person, planned.customer, planned.visit_id
