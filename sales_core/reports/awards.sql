-- One row per award, thanks or promotion that the viewer may see, the newest first.
select award_id, person, kind, title, said, given_by, given_on, seen_by, batch_id, row_number
from fct_awards
order by given_on desc, batch_id desc, row_number
