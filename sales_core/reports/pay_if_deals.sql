-- One row per open deal of deals_paid: the share (from above to upto) that $person would be credited with if it were won, and
-- by the order of $parts (what parts of a plan ask for) whether each would count it. A customer that never bought is new.
select
    deals.key,
    case when credited.what is null then 1 else coalesce(credits.share, 0) end::decimal(9, 6) as share,
    case when credited.what is null then 0 else coalesce(credits.above, 0) end::decimal(9, 6) as above,
    case when credited.what is null then 1 else coalesce(credits.upto, 0) end::decimal(9, 6) as upto,
    list_transform(
        from_json($parts, '[' || $form || ']'),
        lambda one: pay_meets(
            one, deals.product, '', coalesce(tiered.tier, ''), coalesce(firsts.first_on >= $start, true), 0
        )
    ) as meets
from deals_paid as deals
left join pay_tiered($tiered) as tiered on deals.customer = tiered.customer
left join customer_firsts as firsts on deals.customer = firsts.customer
left join deals_credited as credited on deals.key = credited.key
left join credits_named as credits
    on credited.what = credits.what and credited.subject = credits.subject and credits.person = $person
where deals.status = 'open'
