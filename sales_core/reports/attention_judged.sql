-- One row per open deal with the codes of the rules that it meets, the strongest first, '' for none.
-- A rule with a threshold is off where that is null. Of a deal that is big for the gap each sign of risk is a reason.
with gaps as (
    select
        unnest($people::varchar[]) as person,
        unnest($gaps::decimal(20, 4)[]) as gap
),
standing as (
    select
        deals.*,
        gaps.gap,
        coalesce(deals.expected_close between $start and $end, false) as due,
        case when deals.overdue then $as_of - deals.expected_close end as days_overdue,
        -- A sheet without a column for the next step or the close says nothing about it.
        coalesce(trim(deals.next_step), '') = ''
        and coalesce(bool_or(trim(deals.next_step) <> '') over (partition by deals.person), false) as aimless,
        deals.expected_close is null
        and bool_or(deals.expected_close is not null) over (partition by deals.person) as undated
    from deals_aged as deals
    left join gaps on deals.person = gaps.person
    where deals.status = 'open'
)

select
    *,
    $overdue_deal::int is not null and overdue as is_late,
    $pushed_deal::int is not null and pushed > 0 as is_pushed,
    $no_next_step::boolean and due and aimless as no_step,
    $stalled_deal::boolean and stalled as is_stalled,
    coalesce(due and amount >= gap * $big_deal_gap::decimal(20, 6), false)
    and (is_late or is_pushed or no_step or is_stalled) as at_risk,
    concat_ws(
        ' ',
        case when at_risk then 'big_deal_gap' end,
        case when is_late and (at_risk or days_overdue >= $overdue_deal::int) then 'overdue_deal' end,
        case when is_pushed and (at_risk or pushed >= $pushed_deal::int) then 'pushed_deal' end,
        case when no_step then 'no_next_step' end,
        case when is_stalled then 'stalled_deal' end,
        case when $no_close_date::boolean and undated then 'no_close_date' end
    ) as reasons,
    string_split(reasons, ' ')[1] as code
from standing
