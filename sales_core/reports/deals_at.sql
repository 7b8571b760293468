-- One row per deal as it stood on $as_of; as it stands now when that day lies before every upload of deals.
with moment as (
    select case when $as_of < min(valid_from) then date '9999-12-31' else $as_of end as moment_on
    from fct_deal_states
)
select *
from fct_deal_states
cross join moment
where valid_from <= moment_on and (valid_to is null or valid_to > moment_on)
