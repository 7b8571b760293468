-- One row per person whose by the sheets a sale of order $subject, or deal $subject, is ($what); seen: whether in scope, out
-- of which nobody is named.
select distinct
    case when in_scope(seller) then seller else '' end as person,
    in_scope(seller) as seen
from (
    select seller
    from sales_named
    where source <> 'won_deals' and $what = 'order' and piece = $subject
    union all
    select person as seller
    from deal_states_named
    where valid_to is null and $what = 'deal' and key = $subject
)
where seller <> ''
order by person
