-- One row per customer, order or deal and person of the decision on it that counts; seen by whoever sees one of its parties.
select *
from credits_named
where decision_id in (select decision_id from credits_named where in_scope(person))
