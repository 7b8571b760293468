-- One row per thing that a sheet or a form tells of $customer up to $as_of: order lines, changes of a deal's stage, payments,
-- contacts, feedback, owners, tiers given by hand, notes and its own sheet; the newest first, $most at most.
-- A deal whose stage history was uploaded is told by that, else by its sheets.
with states as (
    select *, lag(stage) over (partition by key order by valid_from) as stage_was
    from fct_deal_states
    where customer = $customer
),
known as (
    select batch_id, row_number, 'order' as what, ordered_on as day, person,
        concat_ws(' · ', order_id, nullif(product, ''), nullif(status, '')) as detail, amount,
        null as stage_was, null as stage
    from fct_orders
    where customer = $customer
    union all
    select batch_id, row_number, 'deal',
        case when status <> 'open' then closed_on when stage_was is null then coalesce(created_on, valid_from)
            else valid_from
        end,
        person, deal, amount, stage_was, stage
    from states
    where stage is distinct from stage_was and key not in (select deal_key from fct_deal_stages)
    union all
    select stages.batch_id, stages.row_number, 'deal', stages.entered_on, stages.person,
        deals.deal, coalesce(stages.amount, deals.amount), null, stages.stage
    from fct_deal_stages as stages
    inner join fct_deals as deals on stages.deal_key = deals.key
    where deals.customer = $customer
    union all
    select batch_id, row_number, 'collection', collected_on, person, coalesce(receipt_id, order_id, ''), amount, null, null
    from fct_collections
    where customer = $customer
    union all
    select batch_id, row_number, 'contact', counted_on, person,
        concat_ws(' · ', nullif(activity, ''), subject, outcome), null, null, null
    from fct_customer_contacts
    where customer = $customer
    union all
    select batch_id, row_number, 'feedback', received_on, person,
        concat_ws(' · ', nullif(survey, ''), round(score, 1)::varchar, comment), null, null, null
    from fct_feedback
    where customer = $customer
    union all
    select batch_id, row_number, 'owner', since, person, concat_ws(' · ', nullif(reason, ''), nullif(told_by, '')), null, null, null
    from fct_owner_spans
    where customer = $customer and batch_id is not null
    union all
    select batch_id, row_number, 'tier', decided_on, decided_by, concat_ws(' · ', tier, reason), null, null, null
    from fct_customer_tiers
    where customer = $customer
    union all
    select batch_id, row_number, 'note', noted_on, noted_by, note, null, null, null
    from fct_customer_notes
    where customer = $customer
    union all
    select batch_id, row_number, 'customer', last_contact_on, person,
        concat_ws(' · ', nullif(tier, ''), nullif(industry, ''), nullif(region, '')), null, null, null
    from fct_customers
    where customer = $customer and batch_id is not null
)
select
    known.day, known.what, known.person, known.detail, known.amount::decimal(20, 4) as amount,
    known.stage_was, known.stage,
    batches.file_name, batches.sheet, known.row_number, known.batch_id
from known
inner join fct_batches as batches using (batch_id)
where coalesce(known.day <= $as_of, true)
order by known.day desc nulls last, known.batch_id desc, known.row_number desc
limit $most
