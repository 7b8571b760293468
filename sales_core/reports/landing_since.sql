-- One row: the first day on which a sheet of deals was known; null without any.
select min(valid_from) as day
from fct_deal_states
