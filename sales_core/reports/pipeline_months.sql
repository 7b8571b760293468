-- One row per month of expected close (null: none given) and person, of the open deals.
select
    date_trunc('month', expected_close)::date as expected_month,
    person,
    count(*) as deals,
    coalesce(sum(amount), 0)::decimal(20, 4) as amount,
    coalesce(sum(weighted), 0)::decimal(20, 2) as weighted
from deals_at
where status = 'open'
group by 1, 2
order by expected_month nulls last, person
