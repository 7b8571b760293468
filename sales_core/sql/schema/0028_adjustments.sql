-- One row per step of an amount given or taken by hand: as told, and as it counts now.
create table log.adjustments (
    batch_id bigint not null,
    row_number bigint not null,
    key varchar not null,
    step_id varchar,
    about varchar,
    person varchar,
    starts_on date,
    ends_on date,
    plan_id varchar,
    step varchar,
    amount decimal(20, 4),
    reason varchar,
    said_by varchar,
    said_on date,
    extra varchar
);
create table current.adjustments (
    batch_id bigint not null,
    row_number bigint not null,
    key varchar not null,
    step_id varchar,
    about varchar,
    person varchar,
    starts_on date,
    ends_on date,
    plan_id varchar,
    step varchar,
    amount decimal(20, 4),
    reason varchar,
    said_by varchar,
    said_on date,
    extra varchar
);
