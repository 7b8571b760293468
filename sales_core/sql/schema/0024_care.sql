-- What a feedback sheet says of its handling; and one row per piece of feedback that was handled on a page, and per visit
-- that was planned: as told, and as it counts now.
alter table log.feedback add column due_on date;
alter table log.feedback add column resolution varchar;
alter table current.feedback add column due_on date;
alter table current.feedback add column resolution varchar;
create table log.cases (
    batch_id bigint not null,
    row_number bigint not null,
    key varchar not null,
    feedback varchar,
    person varchar,
    owner varchar,
    due_on date,
    state varchar,
    resolution varchar,
    resolved_on date,
    asked_on date,
    new_score decimal(20, 4),
    extra varchar
);
create table current.cases (
    batch_id bigint not null,
    row_number bigint not null,
    key varchar not null,
    feedback varchar,
    person varchar,
    owner varchar,
    due_on date,
    state varchar,
    resolution varchar,
    resolved_on date,
    asked_on date,
    new_score decimal(20, 4),
    extra varchar
);
create table log.visits (
    batch_id bigint not null,
    row_number bigint not null,
    key varchar not null,
    visit_id varchar,
    person varchar,
    customer varchar,
    planned_on date,
    set_on date,
    state varchar,
    extra varchar
);
create table current.visits (
    batch_id bigint not null,
    row_number bigint not null,
    key varchar not null,
    visit_id varchar,
    person varchar,
    customer varchar,
    planned_on date,
    set_on date,
    state varchar,
    extra varchar
);
