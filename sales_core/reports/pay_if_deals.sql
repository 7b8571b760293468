-- One row per open deal: the share that $person would be credited with if it were won, and by the order of $parts (what
-- parts of a plan ask for) whether each would count it. A customer that never bought is new.
select
    deals.key,
    coalesce(credited.share, 1)::decimal(9, 6) as share,
    list_transform(
        from_json($parts, '[' || $form || ']'),
        lambda one: pay_meets(
            one, deals.product, '', coalesce(tiered.tier, ''), coalesce(firsts.first_on >= $start, true), 0
        )
    ) as meets
from deals_at as deals
left join (
    select unnest(from_json($tiered, '[{"customer": "VARCHAR", "tier": "VARCHAR"}]'), recursive := true)
) as tiered on deals.customer = tiered.customer
left join customer_firsts as firsts on deals.customer = firsts.customer
left join (
    select customer, coalesce(sum(share) filter (person = $person), 0) as share
    from credits_named
    group by customer
) as credited on deals.customer = credited.customer
where deals.status = 'open'
