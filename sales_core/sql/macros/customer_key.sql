-- What two spellings of one customer have in common: no width, case, spaces, marks, accents, traditional characters nor
-- legal form at the end. Of a name of nothing else, the name.
create macro customer_key(name) as
    coalesce(nullif(regexp_replace(legal_name(name), '[^\p{L}\p{N}]', '', 'g'), ''), name)
