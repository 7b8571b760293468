-- Whether a sale is one that a part of a plan counts: one that it asks for, and that none of the parts before it takes.
create macro pay_wants(these, others, product, category, tier, is_new, discount) as
    pay_meets(these, product, category, tier, is_new, discount)
    and list_filter(others, lambda one: pay_meets(one, product, category, tier, is_new, discount)) = []
