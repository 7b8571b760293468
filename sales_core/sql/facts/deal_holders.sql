-- One row per deal and person who had it, for a customer: from when until when, as a touch; not scoped: for other views only.
with had as (
    select
        key,
        person,
        customer,
        min(valid_from) as first_from,
        max(coalesce(valid_to, date '9999-12-31')) as last_to,
        arg_max(
            struct_pack(status, closed_on, amount, deal, created_on, batch_id, row_number),
            (valid_from, batch_id, row_number)
        ) as told
    from deal_states_named
    group by key, person, customer
)
select
    'deal' as kind,
    -- Whoever had it first has had it since it was made.
    case
        when first_from = min(first_from) over (partition by key)
            then least(coalesce(told.created_on, first_from), first_from)
        else first_from
    end as day,
    case when told.status = 'open' then last_to else least(coalesce(told.closed_on, last_to), last_to) end as until,
    person,
    customer,
    told.deal as reference,
    told.amount as worth,
    told.status = 'open' or (told.status = 'won' and getvariable('revenue_basis') = 'won_deals') as counts,
    told.batch_id,
    told.row_number
from had
