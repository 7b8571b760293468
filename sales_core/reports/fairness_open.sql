-- One row per person with open deals on $as_of: what they come to.
select coalesce(person, '') as person, coalesce(sum(amount), 0)::decimal(20, 4) as amount
from deals_at
where status = 'open'
group by coalesce(person, '')
