-- One row per deal as it stood on $as_of; as it stands now when that day lies before every upload of deals.
-- A deal that closed by that day has closed, though a later upload told it. moment_on: up to when its changes count.
-- On a day before the first upload that told of a deal, its stage history tells how it stood, if it has one.
with moment as (
    select case when $as_of < min(valid_from) then date '9999-12-31' else $as_of end as moment_on
    from fct_deal_states
),
closed as (
    select *
    from fct_deal_states
    where valid_to is null and status <> 'open' and closed_on <= $as_of
),
entered as (
    select *
    from fct_deal_stages
    where entered_on <= $as_of
    qualify row_number() over (partition by deal_key order by entered_on desc, stage_position desc, row_number desc) = 1
),
traced as (
    select
        states.* replace (
            entered.entered_on as valid_from,
            entered.batch_id as batch_id,
            entered.row_number as row_number,
            entered.stage as stage,
            entered.stage_position as stage_position,
            coalesce(entered.status, 'open') as status,
            coalesce(entered.amount, states.amount) as amount,
            entered.probability as probability,
            (coalesce(entered.amount, states.amount) * entered.probability)::decimal(20, 4) as weighted,
            coalesce(entered.expected_close, states.expected_close) as expected_close,
            case when entered.status <> 'open' then entered.entered_on end as closed_on,
            null as last_activity_on,
            null as next_step,
            null as lost_reason,
            null as competitor
        )
    from fct_deal_states as states
    inner join entered on states.key = entered.deal_key
    qualify row_number() over (partition by states.key order by states.valid_from) = 1 and states.valid_from > $as_of
)
select
    states.*,
    moment.moment_on
from fct_deal_states as states
cross join moment
anti join closed on states.key = closed.key
where states.valid_from <= moment.moment_on and (states.valid_to is null or states.valid_to > moment.moment_on)
    and (moment.moment_on = $as_of or states.key not in (select deal_key from fct_deal_stages))
union all
select
    traced.*,
    $as_of as moment_on
from traced
anti join closed on traced.key = closed.key
union all
select
    closed.*,
    greatest(moment.moment_on, closed.valid_from) as moment_on
from closed
cross join moment
