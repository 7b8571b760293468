-- One row per deal that differs, or whose expected close passed, between $since and $as_of: what it was and what it is.
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
    coalesce(later.batch_id, was.batch_id) as batch_id,
    coalesce(later.row_number, was.row_number) as row_number
from changes_was as was
full join (
    select *
    from fct_deal_states
    semi join changes_touched using (key)
    where valid_from <= $as_of and (valid_to is null or valid_to > $as_of)
) as later using (key)
left join fct_batches as batches on coalesce(later.batch_id, was.batch_id) = batches.batch_id
-- Before the first upload of deals there is nothing to compare with.
where $since >= (select min(valid_from) from fct_deal_states)
order by coalesce(later.amount, was.amount) desc nulls last, key
