-- One row per row of a meeting's notes, and of the actions set in it: as filled in, and as it counts now.
create table log.meetings (
    batch_id bigint not null,
    row_number bigint not null,
    key varchar not null,
    meeting_id varchar,
    meeting varchar,
    held_on date,
    person varchar,
    note varchar,
    blocker varchar,
    noted_by varchar,
    extra varchar
);
create table current.meetings (
    batch_id bigint not null,
    row_number bigint not null,
    key varchar not null,
    meeting_id varchar,
    meeting varchar,
    held_on date,
    person varchar,
    note varchar,
    blocker varchar,
    noted_by varchar,
    extra varchar
);
create table log.actions (
    batch_id bigint not null,
    row_number bigint not null,
    key varchar not null,
    action_id varchar,
    meeting_id varchar,
    person varchar,
    action varchar,
    subject varchar,
    deal_key varchar,
    customer varchar,
    set_on date,
    due_on date,
    state varchar,
    state_on date,
    reason varchar,
    extra varchar
);
create table current.actions (
    batch_id bigint not null,
    row_number bigint not null,
    key varchar not null,
    action_id varchar,
    meeting_id varchar,
    person varchar,
    action varchar,
    subject varchar,
    deal_key varchar,
    customer varchar,
    set_on date,
    due_on date,
    state varchar,
    state_on date,
    reason varchar,
    extra varchar
);
