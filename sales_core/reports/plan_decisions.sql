-- One row per decision on a plan that touches the days from $first to $last, the latest first.
select *
from fct_plan_decisions
where starts_on <= $last and ends_on >= $first
order by submitted_at desc, batch_id desc, row_number desc
