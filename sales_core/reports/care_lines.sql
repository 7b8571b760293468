-- One row per customer of $customers: what was last talked about, the largest open deal and the last feedback.
with named as (
    select unnest($customers::varchar[]) as customer
),
talked as (
    select
        customer,
        arg_max(
            concat_ws(' · ', nullif(activity, ''), subject, outcome),
            (contacted_on, batch_id, row_number)
        ) as last_said
    from fct_customer_contacts
    where customer in (from named) and counted_on <= $as_of
    group by all
),
selling as (
    select
        customer,
        arg_max(deal, (coalesce(amount, 0), deal)) as deal,
        max(amount) as deal_amount
    from fct_deals
    where status = 'open' and customer in (from named)
    group by customer
),
heard as (
    select
        customer,
        arg_max({'type': type, 'score': score, 'day': received_on}, (received_on, batch_id, row_number)) as last
    from fct_feedback
    where customer in (from named) and counted_on <= $as_of
    group by customer
)
select
    named.customer,
    coalesce(talked.last_said, '') as last_said,
    coalesce(selling.deal, '') as deal,
    selling.deal_amount::decimal(20, 4) as deal_amount,
    coalesce(heard.last.type, '') as feedback,
    heard.last.score as score,
    heard.last.day as feedback_on
from named
left join talked using (customer)
left join selling using (customer)
left join heard using (customer)
