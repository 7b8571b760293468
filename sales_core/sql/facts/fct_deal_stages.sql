-- One row per entry of a deal into a stage, from stage-history exports.
select
    history.batch_id,
    history.row_number,
    history.deal_id,
    deals.key as deal_key,
    deals.person,
    coalesce(stage_alias.stage, history.stage, history.moved_to) as stage,
    coalesce(stage_alias.position, 0) as stage_position,
    stage_alias.status,
    stage_alias.probability,
    history.entered_on,
    history.days_in_stage,
    history.amount,
    history.expected_close
from current.deal_stages as history
inner join fct_deals as deals using (deal_id)
left join stage_alias on plain_name(coalesce(history.stage, history.moved_to)) = stage_alias.alias
