-- One row per deal that was told differently, or whose expected close passed, after $since and up to $as_of.
with touched as (
    select distinct key
    from fct_deal_states
    where valid_from between $since + 1 and $as_of
        or valid_to between $since + 1 and $as_of
        or (
            valid_from <= $as_of and (valid_to is null or valid_to > $as_of)
            and status = 'open' and expected_close >= $since and expected_close < $as_of
        )
),
was as (
    select states.*
    from fct_deal_states as states
    semi join touched using (key)
    where valid_from <= $since and (valid_to is null or valid_to > $since)
),
later as (
    select states.*
    from fct_deal_states as states
    semi join touched using (key)
    where valid_from <= $as_of and (valid_to is null or valid_to > $as_of)
)
select
    key,
    coalesce(later.deal, was.deal) as deal,
    coalesce(later.person, was.person) as person,
    coalesce(later.customer, was.customer) as customer,
    was.status as status_before,
    later.status,
    was.amount as amount_before,
    later.amount,
    was.expected_close as expected_before,
    later.expected_close,
    coalesce(later.closed_on, later.created_on) as dated,
    batches.file_name,
    batches.sheet,
    coalesce(later.row_number, was.row_number) as row_number
from was
full join later using (key)
left join fct_batches as batches on coalesce(later.batch_id, was.batch_id) = batches.batch_id
-- Before the first upload of deals there is nothing to compare with.
where $since >= (select min(valid_from) from fct_deal_states)
order by coalesce(later.amount, was.amount) desc nulls last, key
