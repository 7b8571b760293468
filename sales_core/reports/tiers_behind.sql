-- One row per row of a sheet about a customer of tiers_named, by customer, the newest first, $most at most. $which asks for
-- window (revenue after $since up to $as_of), first or last (revenue of the first or last day), told (the newest row) or
-- open (deals that are).
select
    tiers_named.tier,
    asked.customer,
    asked.day,
    asked.person,
    asked.detail,
    asked.amount::decimal(20, 4) as amount,
    batches.file_name,
    batches.sheet,
    asked.row_number,
    asked.batch_id
from (
    select * exclude (first_on, last_on)
    from (
        select
            *,
            min(day) over (partition by customer) as first_on,
            max(day) over (partition by customer) as last_on
        from revenue_rows
        where customer in (select customer from tiers_named) and day <= $as_of
    )
    where case $which
            when 'window' then day > $since
            when 'first' then day = first_on
            else $which = 'last' and day = last_on
        end
    union all by name
    select *, null::decimal(20, 4) as amount
    from tiers_told
    where $which = 'told'
    union all by name
    select batch_id, row_number, customer, expected_close as day, person, concat_ws(' · ', deal, stage) as detail, amount
    from fct_deals
    where $which = 'open' and status = 'open' and customer in (select customer from tiers_named)
) as asked
inner join tiers_named using (customer)
inner join fct_batches as batches using (batch_id)
order by asked.customer, asked.day desc nulls last, asked.row_number
limit $most
