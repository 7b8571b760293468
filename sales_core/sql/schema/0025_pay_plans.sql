-- One row per step of a version of an incentive plan: as told, and as it counts now.
create table log.pay_plans (
    batch_id bigint not null,
    row_number bigint not null,
    key varchar not null,
    plan_id varchar,
    "version" varchar,
    step varchar,
    document varchar,
    people varchar,
    starts_on date,
    said_by varchar,
    said_on date,
    reason varchar,
    extra varchar
);
create table current.pay_plans (
    batch_id bigint not null,
    row_number bigint not null,
    key varchar not null,
    plan_id varchar,
    "version" varchar,
    step varchar,
    document varchar,
    people varchar,
    starts_on date,
    said_by varchar,
    said_on date,
    reason varchar,
    extra varchar
);
