-- One row per row of a committed batch; never changed.
create table log.targets (
    batch_id bigint not null,
    row_number bigint not null,
    key varchar not null,
    target_id varchar,
    person_id varchar,
    person varchar,
    team varchar,
    metric varchar,
    starts_on date,
    ends_on date,
    target decimal(20, 4),
    extra varchar
);
create table log.people (
    batch_id bigint not null,
    row_number bigint not null,
    key varchar not null,
    person_id varchar,
    person varchar,
    team varchar,
    role varchar,
    manager varchar,
    email varchar,
    region varchar,
    joined_on date,
    left_on date,
    extra varchar
);
create table log.feedback (
    batch_id bigint not null,
    row_number bigint not null,
    key varchar not null,
    feedback_id varchar,
    received_on date,
    person_id varchar,
    person varchar,
    customer_id varchar,
    customer varchar,
    survey varchar,
    score decimal(20, 4),
    comment varchar,
    owner varchar,
    status varchar,
    resolved_on date,
    extra varchar
);
create table log.settings (
    batch_id bigint not null,
    row_number bigint not null,
    key varchar not null,
    name varchar,
    value varchar,
    extra varchar
);
