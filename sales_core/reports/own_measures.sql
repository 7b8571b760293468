-- One row per KPI that the team uploads values of: its name and unit as last told, and the first day it is known.
select
    lower(trim(measure)) as key,
    arg_max(trim(measure), (batch_id, row_number)) as name,
    arg_max(unit, (batch_id, row_number)) as unit,
    min(day) as first_on
from fct_measures
group by 1
order by 1
