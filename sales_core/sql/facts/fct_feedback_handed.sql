-- One row per piece of customer feedback of the people in scope, and of others that somebody in scope is to answer. own:
-- whether it is of the former, whose scores count.
select *, in_scope(person) as own
from feedback_named
where in_scope(person) or in_scope(nullif(owner, ''))
