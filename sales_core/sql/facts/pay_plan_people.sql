-- One row per approved plan that was not taken back and name written in it, with the person shown for it; null: everybody.
with told as (
    select distinct rows.plan_id, unnest(string_split(coalesce(rows.people, ''), chr(10))) as written
    from log.pay_plans as rows
    inner join live_batch using (batch_id)
    where rows.step = 'approve'
)
select told.plan_id, nullif(told.written, '') as written, coalesce(spelled.shown, nullif(told.written, '')) as person
from told
left join mart.spellings as spelled on spelled.type = 'person' and spelled.written = told.written
