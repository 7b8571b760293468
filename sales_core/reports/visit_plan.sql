-- One row per customer of $customers with its region.
select customer, region
from fct_customers
where list_contains($customers::varchar[], customer)
