-- One row per piece of customer feedback, whoever may see it, with how it is handled: as filled in on a page, else as its
-- sheet says.
-- type: complaint, nps (0 to 10), csat (1 to 5) or comment. calls: whether it calls for an answer, which a complaint, a
-- detractor, an unsatisfied customer and whatever has a due day do. handled: open, resolved or asked_again; '' for what
-- calls for none. due_on: only where one was told. counted_on, settled_on, asked_from: the days from which it, its
-- resolution and the second answer count; what was filled in after the latest sheet counts as of that, for it has happened.
with newest as (
    select max(as_of) as day
    from live_batch
    where source <> 'form'
),
told as (
    select
        rows.*,
        upper(coalesce(rows.survey, '')) as asked,
        asked like '%NPS%' or asked like '%推荐%' as is_nps,
        case
            when asked like '%COMPLAINT%' or asked like '%投诉%' then 'complaint'
            when rows.score is null then 'comment'
            when is_nps then 'nps'
            else 'csat'
        end as type,
        lower(trim(coalesce(rows.status, ''))) as said
    from current.feedback as rows
)
select
    rows.batch_id,
    rows.row_number,
    rows.key,
    rows.received_on,
    case
        when rows.batch_id in (select batch_id from log.batch where kind = 'feedback' and source = 'form')
            then least(rows.received_on, (from newest))
        else rows.received_on
    end as counted_on,
    coalesce(roster.person, by_person.shown, rows.person, rows.person_id, '') as person,
    coalesce(customer_names.customer, by_customer.shown, rows.customer, rows.customer_id, '') as customer,
    rows.asked as survey,
    rows.score,
    rows.comment,
    coalesce(cases.owner, rows.owner) as owner,
    coalesce(rows.status, '') as status,
    case when cases.state is null then rows.resolved_on else cases.resolved_on end as resolved_on,
    case
        when cases.state is null then rows.resolved_on
        else case when cases.resolved_on is not null then least(cases.resolved_on, (from newest)) end
    end as settled_on,
    coalesce(cases.due_on, rows.due_on) as due_on,
    coalesce(cases.resolution, rows.resolution) as resolution,
    rows.is_nps,
    rows.type,
    coalesce(
        rows.is_nps and rows.score <= 6 or (not rows.is_nps and rows.score between 1 and 3), false
    ) as low,
    low or rows.type = 'complaint' or coalesce(cases.due_on, rows.due_on) is not null as calls,
    case
        when not calls then ''
        when cases.state is not null then cases.state
        when rows.resolved_on is not null then 'resolved'
        when list_contains(
            ['resolved', 'closed', 'done', 'solved', 'completed', '已解决', '已处理', '已关闭', '关闭', '完成', '已完成'],
            rows.said
        ) then 'resolved'
        else 'open'
    end as handled,
    cases.asked_on,
    case when cases.asked_on is not null then least(cases.asked_on, (from newest)) end as asked_from,
    cases.new_score
from told as rows
left join current.cases as cases on rows.key = cases.feedback
left join roster on rows.person_id = roster.person_id
left join customer_names on rows.customer_id = customer_names.customer_id
left join mart.spellings as by_person
    on by_person.type = 'person' and by_person.written = coalesce(rows.person, rows.person_id)
left join mart.spellings as by_customer
    on by_customer.type = 'customer' and by_customer.written = coalesce(rows.customer, rows.customer_id)
