-- One row per customer who ever brought revenue (by the team's basis): the day of the first and the person who brought it.
select customer, first_on as day, person
from customer_firsts
where in_scope(person)
