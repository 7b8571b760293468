-- One row: the first day of each family of facts, null where there are none.
select
    (select min(day) from fct_revenue) as revenue,
    (select min(day) from fct_sales_daily) as sales,
    (select min(day) from fct_customer_revenue where customer <> '') as customers,
    (select min(closed_on) from fct_deals where status in ('won', 'lost')) as deals,
    (select min(valid_from) from fct_deal_states) as states,
    (select min(collected_on) from fct_collections) as collections,
    (select min(contacted_on) from fct_contacts) as contacts,
    (select min(received_on) from fct_feedback) as feedback,
    (select min(created_on) from fct_deals) as created,
    (select min(as_of) from live_batch where source <> 'form' and kind not in ('settings', 'names')) as sheets
