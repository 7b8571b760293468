-- One row per person and customer, order or deal under a decision on credit: what of its sales from $start to $end the person
-- made (sold), what the decision credits (credited), and the share; $source: the kind of sales.
with moved as (
    select person, customer, reference, credit_what, credit_subject, null as share, amount as sold, 0 as credited
    from fct_credit_taken
    where source = $source and day between $start and $end
    union all
    select person, customer, reference, credit_what, credit_subject, share, 0 as sold, amount as credited
    from fct_pay_sales
    where share > 0 and source = $source and day between $start and $end
),
deals as (
    select key, any_value(deal) as deal
    from deal_states_named
    where valid_to is null and key in (select credit_subject from moved where credit_what = 'deal')
    group by key
)
select
    moved.person,
    max(moved.customer) as customer,
    moved.credit_what as what,
    moved.credit_subject as subject,
    case moved.credit_what
        when 'customer' then ''
        when 'deal' then coalesce(any_value(deals.deal), '')
        else max(moved.reference)
    end as name,
    coalesce(max(moved.share), 0)::decimal(9, 6) as share,
    sum(moved.sold)::decimal(20, 4) as sold,
    sum(moved.credited)::decimal(20, 4) as credited,
    (sum(moved.credited) - sum(moved.sold))::decimal(20, 4) as change,
    max(credits.decided_on) as decided_on,
    any_value(credits.decided_by) as decided_by,
    any_value(credits.reason) as reason
from moved
left join fct_credits as credits
    on moved.credit_what = credits.what and moved.credit_subject = credits.subject and moved.person = credits.person
left join deals on moved.credit_what = 'deal' and moved.credit_subject = deals.key
where moved.person <> ''
group by moved.person, moved.credit_what, moved.credit_subject
order by abs(change) desc, moved.person, customer, subject
