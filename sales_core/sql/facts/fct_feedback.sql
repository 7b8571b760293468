-- One row per piece of customer feedback of the people in scope.
select *
from feedback_named
where in_scope(person)
