-- One row per person (or team), metric and month: the target of the finest span that covers the month, spread evenly;
-- not scoped: for other views, and for a team's pool, whose attainment everybody in it is told.
with spanned as (
    select
        *,
        date_diff('month', starts_on, ends_on + 1)::int as months
    from target_rows_named
),
spread as (
    select
        *,
        unnest(range(greatest(months, 1))) as month_no
    from spanned
),
monthly as (
    select
        batch_id,
        row_number,
        person,
        team,
        metric,
        greatest(months, 1) as months,
        (date_trunc('month', starts_on) + to_months(month_no::int))::date as month,
        -- Differences of running shares, so that the months add up to the whole exactly.
        (round(target * (month_no + 1) / greatest(months, 1), 2)
            - round(target * month_no / greatest(months, 1), 2))::decimal(20, 4) as target
    from spread
)
select person, team, metric, month, target, months, batch_id, row_number
from monthly
qualify row_number() over (
    partition by person, team, metric, month
    order by months, batch_id desc, row_number desc
) = 1
