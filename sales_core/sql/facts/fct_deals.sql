-- One row per deal as it stands now.
select * exclude (valid_to)
from fct_deal_states
where valid_to is null
