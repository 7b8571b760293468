-- One row per deal with the cell that it comes from; open ones first, what is overdue before the rest, large before small.
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
    case when deals.status = 'open' then deals.weighted end as weighted,
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
from deals_aged as deals
inner join (
    select
        key,
        count(*) filter (where expected_close > expected_before) as pushes
    from (
        select
            key,
            expected_close,
            lag(expected_close) over (partition by key order by valid_from) as expected_before
        from fct_deal_states
        where valid_from <= (select any_value(moment_on) from deals_at)
    ) as told
    group by key
) as moved on deals.key = moved.key
left join fct_batches as batches on deals.batch_id = batches.batch_id
where ($status is null or deals.status = $status)
    and ($stage is null or deals.stage = $stage)
    and ($person is null or deals.person = $person)
    and (not $overdue or deals.overdue)
order by
    case deals.status when 'open' then 0 when 'won' then 1 else 2 end,
    deals.overdue desc,
    deals.amount desc nulls last,
    deals.deal
limit $most
