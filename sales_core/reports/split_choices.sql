-- One row per order of which everything is somebody's in scope, and per open or won deal of somebody in scope: those of the
-- days from $start to $end, with $search those of any day in which it occurs, with $only just those; $last: what comes last.
with names as (
    -- any_value, so that names are compared once each and not with every line
    select any_value(customer) as name from sales_named where $search::varchar is not null group by customer
    union all
    select any_value(seller) as name from sales_named where $search::varchar is not null group by seller
),
named as (
    select list(name) as found
    from names
    where contains(plain_name(name), plain_name($search))
),
pieces as (
    select
        'order' as what,
        piece as subject,
        any_value(reference) as name,
        any_value(customer) as customer,
        max(day) as day,
        coalesce(list(amount) filter (source = 'orders'), list(amount)) as amounts,
        list_sort(list(distinct seller)) as sellers
    from sales_named
    where
        source <> 'won_deals'
        and piece is not null
        and ($search::varchar is not null or len($only) > 0 or day between $start and $end)
        and (len($only) = 0 or list_contains($only, piece))
        and (
            $search::varchar is null
            or contains(lower(reference), lower($search))
            or list_contains((select found from named), customer)
            or list_contains((select found from named), seller)
        )
    group by piece
    having bool_and(in_scope(seller))
    union all
    select
        'deal' as what,
        key as subject,
        deal as name,
        customer,
        coalesce(closed_on, expected_close, valid_from) as day,
        case when amount is not null then [amount] else []::decimal(20, 4)[] end as amounts,
        [person] as sellers
    from fct_deals
    where
        status <> 'lost'
        and (
            $search::varchar is not null or len($only) > 0 or status = 'open' or closed_on between $start and $end
        )
        and (len($only) = 0 or list_contains($only, key))
        and (
            $search::varchar is null
            or contains(plain_name(concat_ws(' ', deal, customer, person)), plain_name($search))
        )
)
select what, subject, name, customer, day, amounts, sellers
from pieces
where list_has_any(sellers, $people) or len($people) = 0
order by what = $last, list_sum(amounts) desc nulls last, name, subject
limit $most
