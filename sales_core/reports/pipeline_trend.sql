-- One row per day of $days: the deals that were open on it; days before the first upload have none.
select
    moments.day,
    count(*) as deals,
    coalesce(sum(states.amount), 0)::decimal(20, 4) as amount,
    coalesce(sum(states.weighted), 0)::decimal(20, 2) as weighted,
    coalesce(sum(states.amount) filter (where states.expected_close < moments.day), 0)::decimal(20, 4) as overdue_amount
from (select unnest($days::date[]) as day) as moments
inner join fct_deal_states as states
    on states.valid_from <= moments.day and (states.valid_to is null or states.valid_to > moments.day)
where states.status = 'open'
group by moments.day
order by moments.day
