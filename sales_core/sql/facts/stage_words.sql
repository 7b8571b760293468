-- One row per stage or status as sheets of deals write it, with what it means to the team; other words have no row.
select said.written, stage_alias.* exclude (alias)
from (
    select stage as written from mart.deal_states
    union
    select status from mart.deal_states
) as said
inner join stage_alias on plain_name(said.written) = stage_alias.alias
