-- One row per time that a customer, or a deal with it, passed on from a person; of the customers whose touches are seen.
select customer, person, day
from handovers_named
where customer in (select customer from fct_touches)
