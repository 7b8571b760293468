-- What two spellings of one customer have in common, from the plain name (narrow, simplified, in small letters): no spaces,
-- marks, accents nor legal form at the end. Of a name of nothing else, the name.
create macro customer_key(plain) as
    coalesce(nullif(regexp_replace(legal_name(plain), '[^\p{L}\p{N}]', '', 'g'), ''), plain)
