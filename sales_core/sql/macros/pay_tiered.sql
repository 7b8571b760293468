-- One row per customer with its tier, as JSON tells them.
create macro pay_tiered(told) as table
select unnest(from_json(told, '[{"customer": "VARCHAR", "tier": "VARCHAR"}]'), recursive := true)
