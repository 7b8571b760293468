-- One row per customer in any sheet with whom the viewer may be told that it belongs to; not scoped: for what compares
-- everybody. own: whether its owner is in scope. owner: whom a sheet or a page names, or somebody in scope; null for another,
-- who is its owner only by having sold to it or having a deal with it, for that is theirs to know.
select
    *,
    in_scope(person) as own,
    case when own or owned_why not in ('sold', 'deal') then person end as owner
from customers_named
