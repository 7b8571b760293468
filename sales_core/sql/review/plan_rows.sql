-- One row per target of the staged sheet that would change a month of an approved plan, in the order of the sheet.
with told as (
    select
        *,
        coalesce(metric, 'revenue') as of_metric,
        coalesce(ends_on, (starts_on + interval 1 month - interval 1 day)::date) as last_on
    from staged
    where batch_id = $number and same <> 'duplicate' and starts_on is not null
),
standing as (
    select
        *,
        coalesce(metric, 'revenue') as of_metric,
        coalesce(ends_on, (starts_on + interval 1 month - interval 1 day)::date) as last_on
    from current.targets
),
paired as (
    select
        told.*,
        max(standing.target) as before,
        coalesce(bool_or(standing.target = told.target), false) as stands
    from told
    left join standing
        on coalesce(told.person, told.person_id, '') = coalesce(standing.person, standing.person_id, '')
        and coalesce(told.team, '') = coalesce(standing.team, '')
        and told.of_metric = standing.of_metric
        and told.starts_on = standing.starts_on
        and told.last_on = standing.last_on
    group by all
)
select
    paired.row_number,
    coalesce(paired.person, paired.person_id, paired.team, '') as who,
    paired.of_metric,
    paired.starts_on,
    paired.before,
    paired.target,
    plans.starts_on as plan_starts,
    plans.ends_on as plan_ends,
    plans.decided_on,
    coalesce(plans.decided_by, '') as decided_by
from paired
inner join current.plans as plans
    on plans.state = 'approved'
    and paired.of_metric = plans.metric
    and paired.starts_on <= plans.ends_on
    and paired.last_on >= plans.starts_on
where not paired.stands
order by paired.row_number, paired.starts_on
