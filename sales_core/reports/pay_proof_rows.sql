-- One row per sale of one of $sources from $start to $end that counts for a person in pay: with what a plan may ask of it,
-- and its place in the sheets. sold_on: of what came back, the first day of the sale, as it counts for the viewer's people
-- and (sold_on_team) for a team's pool.
with sold as (
    select
        source,
        reference,
        min(day) filter (where in_scope(person)) as sold_on,
        min(day) as sold_on_team
    from pay_sales
    where not is_return and reference <> '' and day between $start and $end and list_contains($sources, source)
    group by all
)
select
    batches.file_name as file,
    batches.sheet,
    sales.row_number as row,
    sales.batch_id as batch,
    sales.source,
    sales.day,
    sales.reference,
    sales.customer,
    sales.product,
    sales.category,
    firsts.first_on as customer_since,
    sales.discount,
    case when sales.is_return then sold.sold_on end as sold_on,
    case when sales.is_return then sold.sold_on_team end as sold_on_team,
    sales.amount,
    sales.margin,
    sales.quantity,
    sales.count,
    sales.share
from pay_sales as sales
inner join fct_batches as batches using (batch_id)
left join sold on sales.source = sold.source and sales.reference = sold.reference
left join customer_firsts as firsts on sales.customer = firsts.customer
where
    in_scope(sales.person)
    and sales.person = $person
    and sales.day between $start and $end
    and list_contains($sources, sales.source)
order by sales.day, sales.source, sales.batch_id, sales.row_number
