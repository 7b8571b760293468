-- One row per deal that closed from $starts_on to $as_of, with its value of what such deals are compared by ($by).
select
    deals.*,
    coalesce(
        case $by
            when 'source' then deals.source
            when 'product' then deals.product
            when 'competitor' then deals.competitor
            when 'reason' then deals.lost_reason
            when 'region' then deals.region
            when 'industry' then deals.industry
            when 'person' then deals.person
            when 'size' then size.band::varchar
        end,
        ''
    ) as value
from deals_at as deals
left join (
    select key, ntile(3) over (order by amount, key) as band
    from deals_at
    where amount is not null and closed_on between $starts_on and $as_of
) as size on deals.key = size.key
where
    deals.closed_on between $starts_on and $as_of
    and ($by <> 'reason' or deals.status = 'lost')
