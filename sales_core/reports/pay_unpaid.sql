-- One row per person, statement period, period of the sale and ($each) order: what a component counted of orders that became
-- known as unpaid there (unpaid), and what of that was paid or came back (paid). Unpaid, as far as payments are known and
-- $days days after its first day, is what counts of an order × (amount − payments) ÷ amount, each up to that day.
with periods as (
    select unnest($starts::date[]) as start, unnest($ends::date[]) as finish
),
part as (
    select from_json($only, $form) as these, from_json($before, '[' || $form || ']') as others
),
dues as (
    select orders.reference, periods.start as due
    from (
        select reference, min(day) + $days::integer as day from order_money where sold group by reference
    ) as orders
    cross join payments_known as known
    inner join periods on orders.day between periods.start and periods.finish
    where orders.day <= known.paid_until and orders.day <= $as_of
),
sales as (
    select
        sales.*,
        pay_value($unit, amount, margin, quantity, count) as counted,
        dues.due,
        case when is_return then min(day) filter (not is_return) over (partition by reference) else day end as first_day
    from pay_sales as sales
    inner join dues using (reference)
    where in_scope(person) and person <> '' and source = 'orders' and day between $starts[1] and $as_of
),
moves as (
    select
        sales.reference, sales.person, sold.start as sold_start, greatest(sales.due, own.start) as told_in,
        sum(sales.counted) as counted
    from sales
    cross join part
    inner join periods as own on sales.day between own.start and own.finish
    inner join periods as sold on sales.first_day between sold.start and sold.finish
    left join pay_tiered($tiered) as tiered on sales.customer = tiered.customer
    left join customer_firsts as firsts on sales.customer = firsts.customer
    where
        pay_wants(
            these, others, sales.product, sales.category, coalesce(tiered.tier, ''),
            coalesce(firsts.first_on >= sold.start, false), sales.discount
        )
        and (
            sales.is_return or not $named or exists (
                from pay_members($members) as members
                where members.person = sales.person and sales.day between members.first and members.last
            )
        )
    group by all
),
money as (
    select reference, greatest(due, coalesce(periods.start, due)) as told_in, sum(amount) as amount, sum(paid) as paid
    from order_money
    inner join dues using (reference)
    left join periods on day between periods.start and periods.finish
    where day <= $as_of
    group by all
),
held as (
    select
        lots.*, told_in, pay_share(sum(moves.counted) over upto, sum(amount - paid) over upto, sum(amount) over upto) as held
    from (select distinct reference, person, sold_start from moves) as lots
    inner join money using (reference)
    left join moves using (reference, person, sold_start, told_in)
    window upto as (partition by reference, person, sold_start order by told_in)
),
changes as (
    select *, held - lag(held, 1, 0) over (partition by reference, person, sold_start order by told_in) as change
    from held
)
select
    person, told_in as period_start, sold_start,
    case when $each then reference else '' end as reference,
    coalesce(sum(change) filter (change > 0), 0)::decimal(20, 4) as unpaid,
    coalesce(-sum(change) filter (change < 0), 0)::decimal(20, 4) as paid
from changes
where change <> 0
group by all
order by all
