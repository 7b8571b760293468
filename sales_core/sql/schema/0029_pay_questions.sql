-- One row per step of a question about a statement: as told, and as it counts now.
create table log.pay_questions (
    batch_id bigint not null,
    row_number bigint not null,
    key varchar not null,
    step_id varchar,
    about varchar,
    person varchar,
    starts_on date,
    ends_on date,
    plan_id varchar,
    component varchar,
    line_kind varchar,
    step varchar,
    said varchar,
    said_by varchar,
    said_on date,
    extra varchar
);
create table current.pay_questions (
    batch_id bigint not null,
    row_number bigint not null,
    key varchar not null,
    step_id varchar,
    about varchar,
    person varchar,
    starts_on date,
    ends_on date,
    plan_id varchar,
    component varchar,
    line_kind varchar,
    step varchar,
    said varchar,
    said_by varchar,
    said_on date,
    extra varchar
);
