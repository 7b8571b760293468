-- One row per month from $start to $end of a person's target: for the plan's basis where one is set, else for revenue.
with goals as (
    select *
    from fct_targets
    where person = $person and month between $start and $end and metric in ($basis, 'revenue')
)
select
    'target' as part,
    goals.person,
    goals.month as day,
    goals.metric as reference,
    '' as customer,
    '' as product,
    goals.target as amount,
    batches.file_name,
    batches.sheet,
    goals.row_number,
    goals.batch_id,
    null as share,
    '' as seller,
    null as decided_on,
    '' as decided_by,
    '' as piece,
    '' as credit_what,
    '' as credit_subject
from goals
inner join fct_batches as batches using (batch_id)
where goals.target is not null
    and goals.metric = case
        when exists (from goals where metric = $basis and target is not null) then $basis else 'revenue'
    end
order by goals.month
