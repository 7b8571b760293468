-- One row per open deal of deals_aged and thing that is wrong with it. A field that the sheets of no open deal fill in
-- is one that the team does not keep.
select key, amount, wrong
from (
    select
        key,
        amount,
        unnest(['overdue', 'pushed', 'stalled', 'no_next_step', 'no_close']) as wrong,
        unnest([
            overdue,
            coalesce(pushed, 0) > 0,
            stalled,
            coalesce(trim(next_step), '') = '' and bool_or(trim(next_step) <> '') over (),
            expected_close is null and bool_or(expected_close is not null) over ()
        ]) as holds
    from deals_aged
    where status = 'open'
)
where holds
