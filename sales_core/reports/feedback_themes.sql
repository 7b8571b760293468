-- One row per month: comments from $starts_on to $as_of that hold a word of $pattern ($about) or none, and how many of them
-- came with a low score or a complaint. A pattern that is one for all rows is made ready once.
select
    date_trunc('month', counted_on)::date as month,
    count(*)::int as comments,
    count(*) filter (where low or type = 'complaint')::int as unhappy
from fct_feedback
where trim(coalesce(comment, '')) <> '' and counted_on between $starts_on and $as_of
    and regexp_matches(lower(comment), $pattern) = $about
group by month
order by month
