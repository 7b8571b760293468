-- One row: the first day on which a sheet of deals was known, and that of the first revenue; null without any.
-- Not scoped: how long the store looks back is the same for everybody.
select
    (select min(valid_from) from mart.deal_states) as deals_on,
    (select min(day) from customer_revenue_named) as revenue_on
