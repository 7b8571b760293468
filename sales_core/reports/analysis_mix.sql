-- One row per dimension, month and value that is among the $most with the most revenue, and one for the other values
-- (null) of a month: the revenue of parts.
select dimension, case when place <= $most then value end as value, month, sum(amount)::decimal(38, 4) as amount
from (
    select
        *,
        dense_rank() over (partition by dimension order by whole desc, value) as place
    from (
        select *, sum(amount) over (partition by dimension, value) as whole
        from (
            select
                case
                    when grouping(region) = 0 then 'region'
                    when grouping(industry) = 0 then 'industry'
                    when grouping(category) = 0 then 'category'
                    when grouping(product) = 0 then 'product'
                    when grouping(channel) = 0 then 'channel'
                    else 'source'
                end as dimension,
                coalesce(region, industry, category, product, channel, source) as value,
                month,
                sum(adds) as amount
            from (select *, date_trunc('month', day)::date as month from parts)
            group by grouping sets (
                (month, region), (month, industry), (month, category), (month, product), (month, channel),
                (month, source)
            )
        )
    )
)
group by all
order by dimension, value nulls last, month
