-- One row per standup and per note of one, as told and as it counts now; and the meeting that an action comes from.
create table log.meetings (
    batch_id bigint not null,
    row_number bigint not null,
    key varchar not null,
    meeting_id varchar,
    held_on date,
    started_at varchar,
    ended_at varchar,
    led_by varchar,
    team varchar,
    as_of date,
    state varchar,
    extra varchar
);
create table current.meetings (
    batch_id bigint not null,
    row_number bigint not null,
    key varchar not null,
    meeting_id varchar,
    held_on date,
    started_at varchar,
    ended_at varchar,
    led_by varchar,
    team varchar,
    as_of date,
    state varchar,
    extra varchar
);
create table log.notes (
    batch_id bigint not null,
    row_number bigint not null,
    key varchar not null,
    note_id varchar,
    meeting_id varchar,
    person varchar,
    kind varchar,
    note varchar,
    noted_on date,
    state varchar,
    resolved_on date,
    extra varchar
);
create table current.notes (
    batch_id bigint not null,
    row_number bigint not null,
    key varchar not null,
    note_id varchar,
    meeting_id varchar,
    person varchar,
    kind varchar,
    note varchar,
    noted_on date,
    state varchar,
    resolved_on date,
    extra varchar
);
alter table log.actions add column meeting_id varchar;
alter table current.actions add column meeting_id varchar;
