-- One row per person of the roster; without a roster, per person who appears in any other sheet.
with named as (
    select
        coalesce(by_person.shown, people.person, people.person_id) as person,
        people.person_id,
        people.team,
        people.role,
        coalesce(by_manager.shown, people.manager) as manager,
        people.email,
        people.region,
        people.joined_on,
        people.left_on
    from current.people
    left join mart.spellings as by_person
        on by_person.type = 'person' and by_person.written = coalesce(people.person, people.person_id)
    left join mart.spellings as by_manager
        on by_manager.type = 'person' and by_manager.written = people.manager
    -- Of two entries for one person the one under the name that is shown, then the latest.
    qualify row_number() over (
        partition by coalesce(by_person.shown, people.person, people.person_id)
        order by people.person is not distinct from by_person.shown desc, people.batch_id desc, people.row_number desc
    ) = 1
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
    select distinct coalesce(roster.person, by_person.shown, seen.person, seen.person_id) as person
    from seen
    left join roster using (person_id)
    left join mart.spellings as by_person
        on by_person.type = 'person' and by_person.written = coalesce(seen.person, seen.person_id)
),
everyone as (
    select *
    from named
    union all by name
    select person
    from sellers
    where person is not null and person not in (select person from named)
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
