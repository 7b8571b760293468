-- One row per person in scope: whether they have left by $as_of, sell, and have open deals.
select
    person,
    sells,
    coalesce(left_on <= $as_of, false) as gone,
    person in (
        select person
        from fct_deals
        where status = 'open'
    ) as has_deals
from fct_people
order by left_on is null or left_on > $as_of, person
