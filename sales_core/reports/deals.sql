-- One row per deal of deals_listed, in its order, with how often it was pushed and the cell that it comes from.
select
    deals.key,
    deals.deal_id,
    deals.deal,
    deals.person,
    deals.customer,
    deals.product,
    deals.amount,
    deals.stage,
    deals.status,
    deals.probability,
    case when deals.status = 'open' then (deals.amount * deals.probability)::decimal(20, 4) end as weighted,
    deals.created_on,
    deals.expected_close,
    deals.closed_on,
    deals.last_activity_on,
    deals.days_in_stage,
    deals.overdue,
    deals.stalled,
    moved.pushes,
    deals.next_step,
    deals.lost_reason,
    batches.file_name,
    batches.sheet,
    deals.row_number
from deals_listed as deals
inner join (
    select
        key,
        count(*) filter (where expected_close > expected_before) as pushes
    from (
        select
            states.key,
            states.expected_close,
            lag(states.expected_close) over (partition by states.key order by states.valid_from) as expected_before
        from fct_deal_states as states
        inner join deals_listed as listed on states.key = listed.key and states.valid_from <= listed.moment_on
    ) as told
    group by key
) as moved on deals.key = moved.key
left join fct_batches as batches on deals.batch_id = batches.batch_id
order by
    case deals.status when 'open' then 0 when 'won' then 1 else 2 end,
    deals.overdue desc,
    deals.amount desc nulls last,
    deals.deal,
    deals.key
