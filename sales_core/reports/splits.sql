-- One row per order or deal and person of the decision on its credit that counts, the latest decision first; amount: of the
-- whole order up to now, of the payments that name it where no line does, or of the deal; part: the person's of each line.
with seen as (
    select *
    from fct_credits
    where what <> 'customer'
),
pieces as (
    select
        'order' as what,
        piece as subject,
        any_value(reference) as name,
        any_value(customer) as customer,
        min(day) as day,
        coalesce(list(amount) filter (source = 'orders'), list(amount)) as amounts,
        '' as status
    from sales_named
    where source <> 'won_deals' and piece in (select subject from seen where what = 'order')
    group by piece
    union all
    select
        'deal' as what,
        key as subject,
        any_value(deal) as name,
        any_value(customer) as customer,
        any_value(coalesce(closed_on, expected_close)) as day,
        list(amount) filter (amount is not null) as amounts,
        any_value(status) as status
    from deal_states_named
    where valid_to is null and key in (select subject from seen where what = 'deal')
    group by key
)
select
    seen.decision_id,
    seen.what,
    seen.subject,
    coalesce(pieces.name, seen.subject) as name,
    coalesce(pieces.customer, '') as customer,
    pieces.day,
    list_sum(pieces.amounts)::decimal(20, 4) as amount,
    coalesce(pieces.status, '') as status,
    seen.person,
    seen.share,
    list_sum(list_transform(pieces.amounts, lambda one: credit_part(one, seen.above, seen.upto)))::decimal(20, 4)
        as part,
    seen.decided_on,
    seen.decided_by,
    seen.reason,
    seen.submitted_at,
    seen.batch_id,
    seen.row_number,
    batches.file_name,
    batches.sheet
from seen
left join pieces using (what, subject)
inner join fct_batches as batches using (batch_id)
order by seen.submitted_at desc, seen.decision_id, seen.share desc, seen.person
