-- One row per customer that anybody touched: what its spellings have in common (key), and what names that are probably the
-- same have (stem); numbers tell branches and models apart; not scoped: for other views only.
select
    customer,
    customer_key(customer) as key,
    customer_stem(customer) as stem
from (select distinct customer from touches_named)
