-- One row per person in scope: the role, when they joined, and the mean points of the reviews locked of the days from
-- $start to $end.
with locked as (
    select person, avg(points)::decimal(20, 4) as points
    from fct_reviews
    where step = 'lock' and points is not null and starts_on >= $start and ends_on <= $end
    group by person
)
select people.person, people.role, people.joined_on, locked.points
from fct_people as people
left join locked using (person)
order by lower(people.person), people.person
