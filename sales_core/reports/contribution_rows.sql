-- One row per row of a sheet behind a part of a change with its cell, the latest first, $most of a span at most.
-- $value: of which value; null: of every value that is not among $named.
select
    case told.span when 0 then 'now' else 'before' end as part,
    told.day,
    told.person,
    told.customer,
    told.what,
    told.amount,
    told.counted,
    told.adds,
    batches.file_name,
    batches.sheet,
    told.row_number,
    told.batch_id
from parts_valued as told
inner join fct_batches as batches on told.batch_id = batches.batch_id
where
    case when $value::varchar is null then not list_contains($named::varchar[], told.value) else told.value = $value end
qualify row_number() over (partition by told.span order by told.day desc, told.amount desc nulls last) <= $most
order by told.span, told.day desc, told.amount desc nulls last
