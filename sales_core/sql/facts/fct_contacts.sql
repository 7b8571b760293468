-- One row per call, visit or other contact with a customer.
select *
from contacts_named
where in_scope(person)
