-- One row per row of parts, with its value of what the change is split by ($by).
select
    *,
    case $by
        when 'person' then person
        when 'customer' then customer
        when 'product' then product
        when 'category' then category
        when 'region' then region
        when 'industry' then industry
        when 'channel' then channel
        when 'source' then source
        when 'activity' then activity
    end as value
from parts
