-- One row: how many steps of reviews there are of just these days.
select count(*) as steps
from fct_reviews
where starts_on = $start and ends_on = $end
