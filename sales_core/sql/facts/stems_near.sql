-- One row per two stems that may be one misspelled, both ways; a person's likeness decides. Not scoped: for other views only.
-- They begin or end alike, have the same digits, and differ in few letters; of very many that begin alike nothing is said.
with stems as (
    select distinct stem, regexp_replace(stem, '[^0-9]', '', 'g') as digits
    from customer_stems
    where length(stem) >= 6
),
ends as (
    select stem, digits, 'begins' as at, stem[1:4] as letters
    from stems
    union all
    select stem, digits, 'ends' as at, stem[-4:] as letters
    from stems
),
blocks as (
    select digits, at, letters, list(stem) as stems
    from ends
    group by all
    having count(*) between 2 and 400
),
paired as (
    select distinct one.stem, other.stem as other
    from (select digits, at, letters, unnest(stems) as stem from blocks) as one
    inner join (select digits, at, letters, unnest(stems) as stem from blocks) as other
        on one.digits = other.digits
        and one.at = other.at
        and one.letters = other.letters
        and one.stem <> other.stem
        and abs(length(one.stem) - length(other.stem)) <= 0.08 * (length(one.stem) + length(other.stem))
)
select stem, other
from paired
where levenshtein(stem, other) <= 0.08 * (length(stem) + length(other))
