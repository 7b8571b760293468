-- One row per decision on the targets of a metric and fiscal year: approved or reopened; and why a target was set.
alter table log.targets add column reason varchar;
alter table current.targets add column reason varchar;
create table log.plans (
    batch_id bigint not null,
    row_number bigint not null,
    key varchar not null,
    metric varchar,
    starts_on date,
    ends_on date,
    state varchar,
    decided_on date,
    decided_by varchar,
    reason varchar,
    extra varchar
);
create table current.plans (
    batch_id bigint not null,
    row_number bigint not null,
    key varchar not null,
    metric varchar,
    starts_on date,
    ends_on date,
    state varchar,
    decided_on date,
    decided_by varchar,
    reason varchar,
    extra varchar
);
