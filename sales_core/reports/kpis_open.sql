-- One row per span and person (null: everybody): deals open at the span's end, and those due in the asked period.
with moments as (
    -- The as-of day itself may lie before every upload: then the deals are taken as they stand now.
    select
        span,
        ends_on,
        case when ends_on = $as_of then (select min(moment_on) from deals_at) else ends_on end as moment_on
    from spans
)
select
    moments.span,
    facts.person,
    count(*) as open_deals,
    coalesce(
        sum(facts.amount) filter (where facts.expected_close between $due_from and $due_to), 0
    )::decimal(38, 4) as due_amount
from fct_deal_states as facts
inner join moments on facts.valid_from <= moments.moment_on
left join fct_deals as ended on facts.key = ended.key and ended.status <> 'open'
where facts.status = 'open' and (facts.valid_to is null or facts.valid_to > moments.moment_on)
    -- Closed by then, though a later upload told it.
    and (ended.closed_on is null or ended.closed_on > moments.ends_on)
group by grouping sets ((moments.span, facts.person), (moments.span))
having $by_person or grouping(facts.person) = 1
