-- One row per deal as it stands now: what revenue counts where won deals are the revenue.
select *
from fct_deals
