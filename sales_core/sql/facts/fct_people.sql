-- One row per person of the roster; without a roster, per person who appears in any other sheet.
with named as (
    select person_id, person, team, role, manager, email, region, joined_on, left_on
    from current.people
),
seen as (
    select person_id, person from mart.sales_daily
    union
    select person_id, person from mart.deal_states where valid_to is null
    union
    select person_id, person from current.targets
    union
    select person_id, person from current.collections
),
sellers as (
    select distinct coalesce(roster.person, seen.person, seen.person_id) as person
    from seen
    left join roster using (person_id)
),
everyone as (
    select coalesce(person, person_id) as person, * exclude (person)
    from named
    union all by name
    select person
    from sellers
    where person is not null and person not in (select coalesce(person, person_id) from named)
)
select
    person,
    person_id,
    coalesce(team, '') as team,
    coalesce(role, '') as role,
    coalesce(manager, '') as manager,
    email,
    region,
    joined_on,
    left_on,
    person in (select person from sellers where person is not null) as sells
from everyone
where in_scope(person)
