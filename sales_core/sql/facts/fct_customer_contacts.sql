-- One row per contact with a customer, seen by whoever made it and by whoever took the customer over since.
select *
from contacts_named
where in_scope(person)
    or customer in (
        select customer
        from owners_told
        where in_scope(person)
    )
