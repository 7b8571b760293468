-- One row per deal that was told differently, or whose expected close passed, after $since and up to $as_of.
select distinct key
from fct_deal_states
where valid_from between $since + 1 and $as_of
    or valid_to between $since + 1 and $as_of
    or (
        valid_from <= $as_of and (valid_to is null or valid_to > $as_of)
        and status = 'open' and expected_close >= $since and expected_close < $as_of
    )
union
select key from changes_late
