-- One row per stay in a stage that ended in a span, of a deal that has closed: at most $most of a stage and span.
select
    spans.span,
    stays.stage,
    (stays.left_on - stays.entered_on)::decimal(20, 0) as days
from fct_deal_stays as stays
inner join (select key from fct_deals where status in ('won', 'lost')) as closed using (key)
inner join spans on stays.left_on between spans.starts_on and spans.ends_on
qualify row_number() over (partition by spans.span, stays.stage order by hash(stays.key), stays.entered_on) <= $most
order by spans.span, stays.stage, days
