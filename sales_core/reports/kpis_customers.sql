-- One row per span and person (null: everybody): customers who brought revenue in it, each counted once.
with days as (
    -- Bit n of a day is set when span n holds it, so that one pass over the facts serves all spans.
    select
        unnest(generate_series(starts_on, ends_on, interval 1 day))::date as day,
        1::bigint << span as bit
    from spans
    where starts_on <= ends_on
),
marks as (
    select day, bit_or(bit) as bits
    from days
    group by day
),
bought as (
    select
        facts.customer,
        facts.person,
        bit_or(marks.bits) as bits
    from fct_customer_revenue as facts
    inner join marks on facts.day = marks.day
    where facts.customer <> ''
    group by facts.customer, facts.person
),
everybody as (
    select person, bits
    from bought
    where $by_person
    union all
    select null as person, bit_or(bits) as bits
    from bought
    group by customer
)
select
    spans.span,
    everybody.person,
    count(*) as active_customers
from everybody
inner join spans on (everybody.bits & (1::bigint << spans.span)) <> 0
group by spans.span, everybody.person
