-- One row per word about two names that is in force, in the order in which they were said.
select type, written, means, relation, submitted_by, submitted_at
from fct_names
order by place
