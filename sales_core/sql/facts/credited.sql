-- One row per customer, order or deal whose credit a decision says (what, subject), and which (credit_what, credit_subject):
-- its own; for an order that names its deal, by its number or by its name and customer, that deal's; not scoped: for other
-- views only.
with decided as (
    select distinct what, subject, credited_from
    from credits_named
),
split as (
    select distinct deals.key, deals.deal_id, deals.deal, deals.customer
    from deal_states_named as deals
    where deals.valid_to is null and deals.key in (select subject from decided where what = 'deal')
),
named as (
    select distinct coalesce(rows.order_id, rows.key) as subject, plain_name(rows.of_deal) as of_deal, told.customer
    from current.orders as rows
    inner join orders_named as told using (batch_id, row_number)
    where rows.of_deal is not null
),
namesakes as (
    select plain_name(deals.deal) as deal, deals.customer
    from deal_states_named as deals
    semi join split on plain_name(deals.deal) = plain_name(split.deal) and deals.customer = split.customer
    where deals.valid_to is null
    group by all
    having count(distinct deals.key) > 1
),
meant as (
    select named.subject, split.key
    from named
    inner join split on named.of_deal = plain_name(split.deal_id)
    union
    select named.subject, split.key
    from named
    inner join split on named.of_deal = plain_name(split.deal) and named.customer = split.customer
    anti join namesakes on named.of_deal = namesakes.deal and named.customer = namesakes.customer
),
by_deal as (
    select meant.subject, min(meant.key) as deal
    from meant
    anti join decided on decided.what = 'order' and meant.subject = decided.subject
    group by meant.subject
    having count(distinct meant.key) = 1
)
select what, subject, what as credit_what, subject as credit_subject, credited_from
from decided
union all
select 'order' as what, subject, 'deal' as credit_what, deal as credit_subject, date '0001-01-01' as credited_from
from by_deal
