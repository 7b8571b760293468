-- One row per deal as it stood on $as_of; as it stands now when that day lies before every upload of deals.
-- A deal that closed by that day has closed, though a later upload told it. moment_on: up to when its changes count.
with moment as (
    select case when $as_of < min(valid_from) then date '9999-12-31' else $as_of end as moment_on
    from fct_deal_states
),
closed as (
    select *
    from fct_deal_states
    where valid_to is null and status <> 'open' and closed_on <= $as_of
)
select
    states.*,
    moment.moment_on
from fct_deal_states as states
cross join moment
anti join closed on states.key = closed.key
where states.valid_from <= moment.moment_on and (states.valid_to is null or states.valid_to > moment.moment_on)
union all
select
    closed.*,
    greatest(moment.moment_on, closed.valid_from) as moment_on
from closed
cross join moment
