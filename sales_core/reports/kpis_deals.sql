-- One row per span and person (null: everybody): deals closed in the span, as they stand on $as_of.
select
    spans.span,
    facts.person,
    count(*) filter (where facts.status = 'won') as won_deals,
    count(*) filter (where facts.status = 'lost') as lost_deals,
    coalesce(sum(facts.amount) filter (where facts.status = 'won'), 0)::decimal(38, 4) as won_amount,
    coalesce(sum(facts.amount) filter (where facts.status = 'lost'), 0)::decimal(38, 4) as lost_amount,
    (
        median(facts.closed_on - facts.created_on)
        filter (where facts.status = 'won' and facts.closed_on >= facts.created_on)
    )::decimal(20, 1) as sales_cycle
from deals_at as facts
inner join spans on facts.closed_on between spans.starts_on and spans.ends_on
where facts.status in ('won', 'lost')
group by grouping sets ((spans.span, facts.person), (spans.span))
having $by_person or grouping(facts.person) = 1
