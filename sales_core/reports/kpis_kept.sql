-- One row per span and person (null: everybody): customers who bought in the twelve months before the span, and how many
-- of them bought again in it, from whomever: a customer who was handed over is kept.
with days as (
    select
        span,
        starts_on,
        unnest(generate_series(starts_on - interval 12 month, ends_on, interval 1 day))::date as day
    from spans
),
marks as (
    -- Bit n of a day is set when it lies in span n or in the twelve months before it.
    select
        day,
        bit_or(case when day < starts_on then 1::bigint << span else 0 end) as bits_before,
        bit_or(case when day >= starts_on then 1::bigint << span else 0 end) as bits_again
    from days
    group by day
),
bought as (
    select
        facts.customer,
        facts.person,
        bit_or(marks.bits_before) as bits_before,
        bit_or(marks.bits_again) as bits_again
    from customer_revenue_named as facts
    inner join marks on facts.day = marks.day
    where facts.customer <> '' and facts.amount > 0
    group by facts.customer, facts.person
),
whole as (
    select
        customer,
        bit_or(bits_before) filter (where in_scope(person)) as bits_before,
        bit_or(bits_again) as bits_again
    from bought
    group by customer
),
everybody as (
    select bought.person, bought.bits_before, whole.bits_again
    from bought
    inner join whole on bought.customer = whole.customer
    where $by_person and in_scope(bought.person)
    union all
    select null as person, bits_before, bits_again
    from whole
    where bits_before is not null
)
select
    spans.span,
    everybody.person,
    count(*) as customers_before,
    count(*) filter (where (everybody.bits_again & (1::bigint << spans.span)) <> 0) as customers_kept
from everybody
inner join spans on (everybody.bits_before & (1::bigint << spans.span)) <> 0
group by spans.span, everybody.person
