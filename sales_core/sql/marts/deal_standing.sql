-- One row per deal that stands on the eve of {since}, in the form of deal_rows: what that day's rows are compared with.
select
    null::bigint as log_row,
    key,
    {since} - 1 as as_of,
    0::bigint as place,
    hash({columns}) as content,
    coalesce(person_id, person, '') as written,
    stage,
    status
from mart.deal_states
where valid_to is null
