-- One row per change of a deal with how often its expected close had been moved to a later month by then (pushed).
select
    * exclude (moved),
    (sum(moved::int) over (partition by key order by valid_from))::integer as pushed
from (
    select
        *,
        is_push(
            lag(expected_close ignore nulls) over (partition by key order by valid_from), expected_close
        ) as moved
    from ({states})
)
