-- One row per person, statement period and, for returns, the earlier period that sold them: what a component counts ($only,
-- and nothing that one of $before counts) and everything of its basis, up to as_of, on days on the plan.
-- returned_from: null, or the start of the period that sold what came back: that is clawed back, not taken off.
with periods as (
    select unnest($starts::date[]) as start, unnest($ends::date[]) as finish
),
members as (
    from pay_members($members)
),
part as (
    select from_json($only, $form) as these, from_json($before, '[' || $form || ']') as others
),
sales as (
    select
        *,
        pay_value($unit, amount, margin, quantity, count) as counted
    from pay_sales
    where ($everybody or in_scope(person)) and source = $source and day between $starts[1] and $as_of
),
first_sold as (
    select reference, min(day) as day
    from sales
    where not is_return and reference in (select reference from sales where is_return and reference <> '')
    group by reference
),
placed as (
    select
        sales.*,
        periods.start as period_start,
        sold.start as sold_start,
        coalesce(tiered.tier, '') as tier,
        coalesce(firsts.first_on >= coalesce(sold.start, periods.start), false) as is_new
    from sales
    inner join periods on sales.day between periods.start and periods.finish
    left join first_sold on sales.is_return and sales.reference = first_sold.reference
    left join periods as sold on first_sold.day between sold.start and sold.finish
    left join pay_tiered($tiered) as tiered on sales.customer = tiered.customer
    left join customer_firsts as firsts on sales.customer = firsts.customer
    where
        not $named
        or exists (
            from members
            where members.person = sales.person and sales.day between members.first and members.last
        )
)
select
    person,
    period_start,
    case when sold_start < period_start then sold_start end as returned_from,
    coalesce(sum(counted) filter (
        pay_wants(these, others, product, category, tier, is_new, discount)
    ), 0)::decimal(20, 4) as base,
    coalesce(sum(counted), 0)::decimal(20, 4) as measured
from placed, part
where person <> ''
group by all
order by all
