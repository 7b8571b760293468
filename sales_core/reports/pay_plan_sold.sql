-- One row per product and per category that was sold since $since, the most sold first.
select
    case when grouping(product) = 0 then 'product' else 'category' end as field,
    coalesce(product, category) as name
from fct_orders
where ordered_on >= $since
group by grouping sets ((product), (category))
having coalesce(product, category) <> ''
order by sum(amount) desc, name
limit 1000
