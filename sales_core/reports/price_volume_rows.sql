-- One row per order line of the products $products with its cell, the latest first, $most of a span at most.
-- $effect: before and now are all lines of one span; of products that have a price in both, other is made of the lines
-- without a quantity, the rest of those with one.
select
    case told.span when 0 then 'now' else 'before' end as part,
    told.day,
    told.person,
    told.customer,
    told.what,
    told.amount,
    told.counted,
    told.adds,
    batches.file_name,
    batches.sheet,
    told.row_number,
    told.batch_id
from parts as told
inner join fct_batches as batches on told.batch_id = batches.batch_id
where
    list_contains($products::varchar[], told.product)
    and case
        when $effect in ('before', 'now') then told.span = case $effect when 'now' then 0 else 1 end
        when told.product in (
            select product
            from parts
            where product <> ''
            group by product
            having
                coalesce(sum(quantity) filter (where span = 0), 0) > 0
                and coalesce(sum(quantity) filter (where span = 1), 0) > 0
        ) then (coalesce(told.quantity, 0) = 0) = ($effect = 'other')
        else true
    end
qualify row_number() over (partition by told.span order by told.day desc, told.amount desc nulls last) <= $most
order by told.span, told.day desc, told.amount desc nulls last
