-- One row per change of a deal as its sheets tell it, its stage matched to the team's stages; not scoped.
-- weighted: what an open deal counts with, to the cent, so that deals sum to every total of them.
-- closed_on: of a deal that is won or lost; what its sheets do not tell is the day expected, else the day that told it.
select
    * replace (case when status <> 'open' then coalesce(closed_on, expected_close, valid_from) end as closed_on),
    case when status = 'open' then (amount * probability)::decimal(20, 2) end as weighted
from (
    select
        states.key,
        states.valid_from,
        states.valid_to,
        states.batch_id,
        states.row_number,
        states.deal_id,
        coalesce(states.deal, states.customer, states.deal_id, '') as deal,
        coalesce(roster.person, by_person.shown, states.person, states.person_id, '') as person,
        coalesce(customer_names.customer, by_customer.shown, states.customer, states.customer_id, '') as customer,
        coalesce(by_product.shown, states.product, states.product_id, '') as product,
        states.amount,
        coalesce(by_stage.stage, states.stage, states.status, '') as stage,
        coalesce(by_stage.position, 0) as stage_position,
        by_stage.stage is not null as stage_known,
        deal_status(by_stage.status, by_status.status) as status,
        coalesce(states.probability, by_stage.probability) as probability,
        states.created_on,
        states.expected_close,
        states.pushed,
        states.closed_on,
        states.last_activity_on,
        states.next_step,
        states.lost_reason,
        states.competitor,
        coalesce(states.source, '') as source,
        coalesce(states.region, '') as region,
        coalesce(states.industry, '') as industry
    from mart.deal_states as states
    left join roster on states.person_id = roster.person_id
    left join customer_names on states.customer_id = customer_names.customer_id
    left join mart.spellings as by_person
        on by_person.type = 'person' and by_person.written = coalesce(states.person, states.person_id)
    left join mart.spellings as by_customer
        on by_customer.type = 'customer' and by_customer.written = coalesce(states.customer, states.customer_id)
    left join mart.spellings as by_product
        on by_product.type = 'product' and by_product.written = coalesce(states.product, states.product_id)
    left join stage_words as by_stage on states.stage = by_stage.written
    left join stage_words as by_status on states.status = by_status.written
)
