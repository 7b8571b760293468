-- One row per customer: what was bought after $since up to $as_of, by the people in scope and by everybody (whom the
-- tiers compare), what its sheet says, the tier given by hand, and when it was last in touch. own: whether its owner is in
-- scope; seen: whether it or what it bought is.
with bought as (
    select
        customer,
        arg_max(nullif(person, ''), (day, person)) filter (where in_scope(person)) as seller,
        min(day) filter (where amount > 0 and in_scope(person)) as first_order_on,
        max(day) filter (where amount > 0 and in_scope(person)) as last_order_on,
        coalesce(sum(amount) filter (where day > $since and in_scope(person)), 0)::decimal(38, 4) as revenue,
        coalesce(sum(orders) filter (where day > $since and in_scope(person)), 0)::int as orders,
        max(day) filter (where amount > 0) as everybodys_last_on,
        coalesce(sum(amount) filter (where day > $since), 0)::decimal(38, 4) as everybodys_revenue,
        coalesce(sum(orders) filter (where day > $since), 0)::int as everybodys_orders,
        bool_or(in_scope(person)) as seen
    from customer_revenue_named
    where day <= $as_of and customer <> ''
    group by customer
),
touched as (
    select
        customer,
        max(contacted_on) as day
    from fct_customer_contacts
    where counted_on <= $as_of
    group by all
),
given as (
    select
        coalesce(spelled.shown, rows.customer) as customer,
        arg_max(
            {tier: rows.tier, reason: rows.reason, decided_by: rows.decided_by, until: rows.until, day: rows.decided_on},
            rows.decided_on
        ) as told
    from current.customer_tiers as rows
    left join mart.spellings as spelled on spelled.type = 'customer' and rows.customer = spelled.written
    where rows.decided_on <= $as_of
    group by 1
)
select
    coalesce(listed.customer, bought.customer) as customer,
    coalesce(listed.owner, bought.seller, '') as person,
    coalesce(listed.tier, '') as written_tier,
    coalesce(listed.potential, '') as potential,
    coalesce(listed.strategic, '') as strategic,
    coalesce(listed.industry, '') as industry,
    coalesce(listed.region, '') as region,
    given.told.tier as given_tier,
    coalesce(given.told.reason, '') as reason,
    coalesce(given.told.decided_by, '') as decided_by,
    given.told.day as decided_on,
    given.told.until as until,
    bought.first_order_on,
    bought.last_order_on,
    coalesce(bought.revenue, 0)::decimal(20, 4) as revenue,
    coalesce(bought.orders, 0) as orders,
    bought.everybodys_last_on,
    coalesce(bought.everybodys_revenue, 0)::decimal(20, 4) as everybodys_revenue,
    coalesce(bought.everybodys_orders, 0) as everybodys_orders,
    coalesce(listed.own, bought.seen) as own,
    own or coalesce(bought.seen, false) as seen,
    greatest(touched.day, case when listed.last_contact_on <= $as_of then listed.last_contact_on end)
        as last_contact_on
from customers_told as listed
full join bought on listed.customer = bought.customer
left join touched on coalesce(listed.customer, bought.customer) = touched.customer
left join given on coalesce(listed.customer, bought.customer) = given.customer
