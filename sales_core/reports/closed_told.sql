-- One row per deal that closed in the year up to $as_of, with its value of what such deals are compared by ($by).
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
from fct_deals as deals
left join (
    select key, ntile(3) over (order by amount, key) as band
    from fct_deals
    where amount is not null and status <> 'open' and closed_on > $as_of::date - 365 and closed_on <= $as_of
) as size on deals.key = size.key
where
    deals.status <> 'open'
    and deals.closed_on > $as_of::date - 365
    and deals.closed_on <= $as_of
    and ($by <> 'reason' or deals.status = 'lost')
