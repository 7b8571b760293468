-- One row per person and span of days on a plan, of its members as JSON.
create macro pay_members(told) as table
select unnest(from_json(told, '[{"person": "VARCHAR", "first": "DATE", "last": "DATE"}]'), recursive := true)
