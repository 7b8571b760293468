-- One row per decision on an item of the attention list, and on a plan of targets: as filled in, and as it counts now.
create table log.decisions (
    batch_id bigint not null,
    row_number bigint not null,
    key varchar not null,
    item varchar,
    person varchar,
    state varchar,
    decided_on date,
    until date,
    reason varchar,
    decided_by varchar,
    extra varchar
);
create table current.decisions (
    batch_id bigint not null,
    row_number bigint not null,
    key varchar not null,
    item varchar,
    person varchar,
    state varchar,
    decided_on date,
    until date,
    reason varchar,
    decided_by varchar,
    extra varchar
);
create table log.target_plans (
    batch_id bigint not null,
    row_number bigint not null,
    key varchar not null,
    plan_id varchar,
    metric varchar,
    starts_on date,
    ends_on date,
    state varchar,
    decided_on date,
    decided_by varchar,
    reason varchar,
    extra varchar
);
create table current.target_plans (
    batch_id bigint not null,
    row_number bigint not null,
    key varchar not null,
    plan_id varchar,
    metric varchar,
    starts_on date,
    ends_on date,
    state varchar,
    decided_on date,
    decided_by varchar,
    reason varchar,
    extra varchar
);
