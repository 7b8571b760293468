-- One row per role that the roster names.
select distinct role
from fct_people
where role <> ''
order by lower(role), role
