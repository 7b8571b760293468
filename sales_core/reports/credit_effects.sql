-- One row per person and customer under a decision on a conflict: what of its sales from $start to $end the person made
-- (sold), what the decision credits (credited), and the share; $source: the kind of sales.
with moved as (
    select person, customer, null as share, amount as sold, 0 as credited
    from fct_credit_taken
    where source = $source and day between $start and $end
    union all
    select person, customer, share, 0 as sold, amount as credited
    from fct_pay_sales
    where share > 0 and source = $source and day between $start and $end
)
select
    moved.person,
    moved.customer,
    coalesce(max(moved.share), 0)::decimal(9, 6) as share,
    sum(moved.sold)::decimal(20, 4) as sold,
    sum(moved.credited)::decimal(20, 4) as credited,
    (sum(moved.credited) - sum(moved.sold))::decimal(20, 4) as change,
    max(credits.decided_on) as decided_on,
    any_value(credits.decided_by) as decided_by,
    any_value(credits.reason) as reason
from moved
left join fct_credits as credits using (customer, person)
where moved.person <> ''
group by moved.person, moved.customer
order by abs(change) desc, moved.person, moved.customer
