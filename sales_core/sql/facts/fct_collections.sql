-- One row per payment received by somebody in scope.
select *
from collections_named
where in_scope(person)
