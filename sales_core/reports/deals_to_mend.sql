-- One row per thing that is wrong with the deals of deals_listed, and one of them all (null).
select
    deals.wrong,
    count(*) as deals,
    coalesce(sum(deals.amount), 0)::decimal(20, 4) as amount
from (
    select null as wrong, key, amount
    from deals_listed
    union all by name
    select wrong, key, amount
    from deals_wrong
    where key in (select key from deals_listed)
) as deals
group by deals.wrong
