-- One row per touched deal that was there on $since: as told for that day, of the late ones as told by $known_at.
select key, deal, person, customer, status, amount, expected_close, batch_id, row_number
from fct_deal_states
semi join changes_touched using (key)
anti join changes_late using (key)
where valid_from <= $since and (valid_to is null or valid_to > $since)
union all
select *
from (
    select
        rows.key,
        coalesce(rows.deal, rows.customer, rows.deal_id, '') as deal,
        coalesce(roster.person, by_person.shown, rows.person, rows.person_id, '') as person,
        coalesce(customer_names.customer, by_customer.shown, rows.customer, rows.customer_id, '') as customer,
        deal_status(by_stage.status, by_status.status) as status,
        rows.amount,
        rows.expected_close,
        rows.batch_id,
        rows.row_number
    from log.deals as rows
    semi join changes_late using (key)
    inner join log.batch as batches using (batch_id)
    semi join (
        select batch_id
        from log.batch_event
        where happened_at <= $known_at
        group by batch_id
        having arg_max(event, event_no) <> 'undone'
    ) as counted using (batch_id)
    left join roster on rows.person_id = roster.person_id
    left join customer_names on rows.customer_id = customer_names.customer_id
    left join mart.spellings as by_person
        on by_person.type = 'person' and by_person.written = coalesce(rows.person, rows.person_id)
    left join mart.spellings as by_customer
        on by_customer.type = 'customer' and by_customer.written = coalesce(rows.customer, rows.customer_id)
    left join stage_alias as by_stage on plain_name(rows.stage) = by_stage.alias
    left join stage_alias as by_status on plain_name(rows.status) = by_status.alias
    where batches.as_of <= $since
    qualify row_number() over (
        partition by rows.key
        order by batches.as_of desc, batches.submitted_at desc, rows.batch_id desc, rows.row_number desc
    ) = 1
)
where in_scope(person)
