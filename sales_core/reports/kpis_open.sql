-- One row per span and person (null: everybody): deals open at the span's end, and those due in the asked period.
select
    facts.span,
    facts.person,
    count(*) as open_deals,
    coalesce(
        sum(facts.amount) filter (where facts.expected_close between $due_from and $due_to), 0
    )::decimal(38, 4) as due_amount
from (
    -- The as-of day itself may lie before every upload: deals_at knows what stood then.
    select spans.span, deals.person, deals.amount, deals.expected_close
    from deals_at as deals
    inner join spans on spans.ends_on = $as_of
    where deals.status = 'open'
    union all
    select spans.span, states.person, states.amount, states.expected_close
    from fct_deal_states as states
    inner join spans on states.valid_from <= spans.ends_on and spans.ends_on <> $as_of
    left join fct_deals as ended on states.key = ended.key and ended.status <> 'open'
    where states.status = 'open' and (states.valid_to is null or states.valid_to > spans.ends_on)
        -- Closed by then, though a later upload told it.
        and (ended.closed_on is null or ended.closed_on > spans.ends_on)
) as facts
group by grouping sets ((facts.span, facts.person), (facts.span))
having $by_person or grouping(facts.person) = 1
