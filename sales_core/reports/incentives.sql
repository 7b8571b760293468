-- One row per person and month from $start to $end that has sales by the plan's basis up to as_of, or a target. What a
-- decision on a conflict credits counts for whom it credits, and not for who sold it. $source: the sheet of the basis.
with sold as (
    select person, day, amount from fct_revenue where $basis = 'revenue'
    union all
    select person, collected_on as day, amount from fct_collections where $basis = 'collections'
    union all
    select person, closed_on as day, amount from fct_deals where $basis = 'won_deals' and status = 'won'
    union all
    select person, day, amount from fct_credit_parts where source = $source
    union all
    select person, day, -amount as amount from fct_credit_taken where source = $source
),
by_month as (
    select
        person,
        date_trunc('month', day)::date as month,
        sum(amount)::decimal(20, 4) as actual
    from sold
    where day between $start and least($end, $as_of)
    group by all
),
goals as (
    select
        person,
        month,
        sum(target) filter (where metric = $basis)::decimal(20, 4) as own_target,
        sum(target) filter (where metric = 'revenue')::decimal(20, 4) as revenue_target
    from fct_targets
    where month between $start and $end and metric in ($basis, 'revenue')
    group by all
)
select
    person,
    month,
    coalesce(by_month.actual, 0)::decimal(20, 4) as actual,
    goals.own_target,
    goals.revenue_target
from by_month
full join goals using (person, month)
where person <> ''
order by lower(person), person, month
