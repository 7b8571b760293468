-- One row per item of the attention list on which something was decided up to $as_of, as it was decided last.
select item, person, state, decided_on, until, coalesce(reason, '') as reason, coalesce(decided_by, '') as decided_by
from current.decisions
where in_scope(coalesce(person, '')) and decided_on <= $as_of and state <> 'reopened'
order by decided_on desc, item
