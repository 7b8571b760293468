-- One row per deal that is asked for: open ones first, what is overdue before the rest, large before small.
select *
from deals_aged
where ($status::varchar is null or status = $status)
    and ($stage::varchar is null or stage = $stage)
    and ($people::varchar[] is null or list_contains($people, person))
    and ($wrong::varchar is null or key in (select key from deals_wrong where wrong = $wrong))
    and ($due_from::date is null or expected_close >= $due_from)
    and ($due_to::date is null or expected_close <= $due_to)
    and (not $undated or expected_close is null)
order by
    case status when 'open' then 0 when 'won' then 1 else 2 end,
    overdue desc,
    amount desc nulls last,
    deal,
    key
limit $most
