-- One row per step of an incentive plan that was not taken back; drafts are seen by who leads everybody, what was approved
-- by those whom any version of it is or was for.
select
    rows.* exclude (key, extra),
    batches.submitted_at,
    batches.file_name,
    batches.sheet
from log.pay_plans as rows
inner join fct_batches as batches using (batch_id)
where batches.state <> 'undone'
    and (
        coalesce(getvariable('sees_all'), false)
        or (
            rows.step <> 'draft'
            and rows.plan_id in (
                select plan_id
                from pay_plan_people
                where person is null or in_scope(person)
            )
        )
    )
