-- One row per event that a SPIFF pays for, whoever may be seen, since its budget is shared: units of an order, a won deal, or
-- the first sale to a customer; from $start to $end, after $last only what came back, on days on the plan.
with members as (
    from pay_members($members)
),
part as (
    select from_json($only, $form) as these
),
sales as (
    select
        sales.day,
        sales.person,
        case when $event = 'customer' then sales.customer else sales.reference end as reference,
        case when $event = 'unit' then sales.quantity else sales.count end as count
    from pay_sales as sales
    cross join part
    left join pay_tiered($tiered) as tiered on sales.customer = tiered.customer
    left join customer_firsts as firsts on sales.customer = firsts.customer
    where
        sales.source = $source
        and sales.day between $start and $end
        and (sales.day <= $last or sales.is_return)
        and sales.person <> ''
        and ($event <> 'customer' or sales.day = firsts.first_on)
        and pay_meets(
            these, sales.product, sales.category, coalesce(tiered.tier, ''), sales.day = firsts.first_on, sales.discount
        )
        and (
            not $named
            or exists (
                from members
                where members.person = sales.person and sales.day between members.first and members.last
            )
        )
)
select
    day,
    reference,
    person,
    case when $event = 'customer' then least(sum(count), 1) else sum(count) end::decimal(20, 4) as count
from sales
group by all
having sum(count) <> 0
order by all
