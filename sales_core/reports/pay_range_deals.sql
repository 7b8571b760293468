-- One row per open deal with an amount and person in scope whom pay would credit it to, with what it would credit.
select
    deals.key,
    coalesce(credits.person, deals.person) as person,
    deals.stage,
    case when credits.person is null then deals.amount else credit_part(deals.amount, credits.above, credits.upto) end
        as amount,
    deals.expected_close,
    false as certain
from deals_paid as deals
left join deals_credited as credited on deals.key = credited.key
left join credits_named as credits on credited.what = credits.what and credited.subject = credits.subject
where
    deals.status = 'open'
    and deals.amount <> 0
    and coalesce(credits.share, 1) > 0
    and in_scope(coalesce(credits.person, deals.person))
order by deals.key, 2
