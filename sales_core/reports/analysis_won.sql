-- One row per won deal of a span that has an amount or days from created to closed: at most $most of a person and span,
-- drawn by their keys.
select
    spans.span,
    facts.person,
    facts.amount,
    case when facts.closed_on >= facts.created_on then (facts.closed_on - facts.created_on)::decimal(20, 0) end as days
from deals_at as facts
inner join spans on facts.closed_on between spans.starts_on and spans.ends_on
where facts.status = 'won'
qualify row_number() over (partition by spans.span, facts.person order by hash(facts.key), facts.key) <= $most
order by spans.span, facts.person, facts.key
