-- One row per kind of contact in the team's own words, the most usual six first.
select activity
from fct_contacts
where activity <> ''
group by activity
order by count(*) desc, activity
limit 6
