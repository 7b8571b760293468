-- One row per open deal of deals_aged and thing that is wrong with it. A field that the sheets of no open deal fill in
-- is one that the team does not keep.
with standing as (
    select key, amount, overdue, stalled, coalesce(pushed, 0) > 0 as was_pushed, expected_close, trim(next_step) as step
    from deals_aged
    where status = 'open'
),
told as (
    select coalesce(bool_or(step <> ''), false) as steps, bool_or(expected_close is not null) as closes
    from standing
)
select key, amount, wrong
from (
    select
        key,
        amount,
        unnest(['overdue', 'pushed', 'stalled', 'no_next_step', 'no_close']) as wrong,
        unnest([
            overdue, was_pushed, stalled, steps and coalesce(step, '') = '', closes and expected_close is null
        ]) as holds
    from standing
    cross join told
)
where holds
