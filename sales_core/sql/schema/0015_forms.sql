-- One row per action that was agreed, and per decision on an item of the attention list: as told, and as it counts now.
create table log.actions (
    batch_id bigint not null,
    row_number bigint not null,
    key varchar not null,
    action_id varchar,
    person varchar,
    action varchar,
    set_on date,
    due_on date,
    state varchar,
    state_on date,
    extra varchar
);
create table current.actions (
    batch_id bigint not null,
    row_number bigint not null,
    key varchar not null,
    action_id varchar,
    person varchar,
    action varchar,
    set_on date,
    due_on date,
    state varchar,
    state_on date,
    extra varchar
);
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
