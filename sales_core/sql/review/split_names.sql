-- One row per person whom rows of {rows} name as sharing the credit of an order or a deal, without an id.
select distinct
    null as person_id,
    regexp_extract(part, '^(.*) [0-9.]+%$', 1) as person
from (
    select unnest(string_split(credit_split, ', ')) as part
    from {rows}
)
