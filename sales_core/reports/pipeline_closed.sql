-- One row: the deals that were won or lost from $starts_on to $as_of, and the open ones due from $due_from to $due_to.
select
    count(*) filter (where is_won) as won_deals,
    count(*) filter (where is_lost) as lost_deals,
    coalesce(sum(amount) filter (where is_won), 0)::decimal(20, 4) as won_amount,
    coalesce(sum(amount) filter (where is_lost), 0)::decimal(20, 4) as lost_amount,
    (median(closed_on - created_on) filter (where is_won and closed_on >= created_on))::decimal(20, 1) as sales_cycle,
    count(*) filter (where is_due) as due_deals,
    coalesce(sum(amount) filter (where is_due), 0)::decimal(20, 4) as due_amount
from (
    select
        *,
        status = 'won' and closed_on between $starts_on and $as_of as is_won,
        status = 'lost' and closed_on between $starts_on and $as_of as is_lost,
        status = 'open' and expected_close between $due_from and $due_to as is_due
    from deals_at
)
