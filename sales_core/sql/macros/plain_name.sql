-- A name without regard to case and spaces, for comparing stages.
create macro plain_name(name) as lower(replace(replace(name, ' ', ''), '　', ''))
