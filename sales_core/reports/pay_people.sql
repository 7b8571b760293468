-- One row per person with sales of any source, or a target: whoever may be seen, to tell who is on a plan for everybody.
select distinct person from pay_sales where person <> ''
union
select distinct person from targets_named where person <> '' and target is not null
order by person
