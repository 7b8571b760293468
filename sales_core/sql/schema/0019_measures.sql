-- One row per value of a KPI that the team measures itself: as told, and as it counts now.
create table log.measures (
    batch_id bigint not null,
    row_number bigint not null,
    key varchar not null,
    person_id varchar,
    person varchar,
    measure varchar,
    starts_on date,
    ends_on date,
    measured decimal(20, 4),
    unit varchar,
    extra varchar
);
create table current.measures (
    batch_id bigint not null,
    row_number bigint not null,
    key varchar not null,
    person_id varchar,
    person varchar,
    measure varchar,
    starts_on date,
    ends_on date,
    measured decimal(20, 4),
    unit varchar,
    extra varchar
);
