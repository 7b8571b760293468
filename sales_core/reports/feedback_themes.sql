-- One row per month and theme ('' where a comment is about none of them): comments from $starts_on to $as_of, and how
-- many of them came with a low score or a complaint. A comment about two themes counts in both.
with said as (
    select
        key,
        date_trunc('month', counted_on)::date as month,
        lower(comment) as comment,
        low or type = 'complaint' as unhappy
    from fct_feedback
    where trim(coalesce(comment, '')) <> '' and counted_on between $starts_on and $as_of
),
themes as (
    select unnest($themes::varchar[]) as theme, unnest($patterns::varchar[]) as pattern
),
about as (
    select said.*, themes.theme
    from said
    inner join themes on regexp_matches(said.comment, themes.pattern)
),
counted as (
    select month, theme, unhappy
    from about
    union all
    select month, '' as theme, unhappy
    from said
    anti join about using (key)
)
select month, theme, count(*)::int as comments, count(*) filter (where unhappy)::int as unhappy
from counted
group by month, theme
order by month, theme
