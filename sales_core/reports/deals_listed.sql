-- One row per deal that is asked for: open ones first, what is overdue before the rest, large before small.
select *
from deals_aged
where ($status is null or status = $status)
    and ($stage is null or stage = $stage)
    and ($person is null or person = $person)
    and (not $overdue or overdue)
order by
    case status when 'open' then 0 when 'won' then 1 else 2 end,
    overdue desc,
    amount desc nulls last,
    deal,
    key
limit $most
