-- Whether a sale is one of those that a part of a plan asks for (JSON as of the model's Only); what the part leaves empty
-- asks nothing. A discount that no sheet tells counts as none.
create macro pay_meets(part, product, category, tier, is_new, discount) as
    (part.products = [] or list_contains(part.products, product))
    and (part.categories = [] or list_contains(part.categories, category))
    and (part.tiers = [] or list_contains(part.tiers, tier))
    and (part.customers = '' or (part.customers = 'new') = is_new)
    and (part.discount_from is null or coalesce(discount, 0) >= part.discount_from)
    and (part.discount_to is null or coalesce(discount, 0) < part.discount_to)
