-- One row per deal as it stood on $as_of: deals_told, but before its first sheet a deal with a stage history stands as
-- that tells, and not at all before the history starts.
with entered as (
    select *
    from fct_deal_stages
    where entered_on <= $as_of
    qualify row_number() over (partition by deal_key order by entered_on desc, stage_position desc, row_number desc) = 1
),
first_told as (
    select *
    from fct_deal_states
    where key in (select deal_key from entered)
    qualify row_number() over (partition by key order by valid_from) = 1
),
known as (
    select *
    from deals_told
    where valid_from <= $as_of or coalesce(status <> 'open' and closed_on <= $as_of, false)
        or key not in (select deal_key from fct_deal_stages)
)
select *
from known
union all
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
    ),
    $as_of as moment_on
from first_told as states
inner join entered on states.key = entered.deal_key
anti join known on states.key = known.key
where states.valid_from > $as_of
