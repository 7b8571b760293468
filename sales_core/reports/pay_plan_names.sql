-- One row per name in an incentive plan that is shown otherwise, with that name.
select distinct spelled.written, spelled.shown
from mart.spellings as spelled
where spelled.type = 'person' and spelled.written <> spelled.shown
