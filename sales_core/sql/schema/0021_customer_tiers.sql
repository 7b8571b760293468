-- What a customer sheet says of potential and importance; and one row per tier that was given to a customer by hand, and
-- per note about one: as told, and as it counts now.
alter table log.customers add column potential varchar;
alter table log.customers add column strategic varchar;
alter table current.customers add column potential varchar;
alter table current.customers add column strategic varchar;
create table log.customer_tiers (
    batch_id bigint not null,
    row_number bigint not null,
    key varchar not null,
    customer varchar,
    tier varchar,
    reason varchar,
    decided_on date,
    until date,
    decided_by varchar,
    extra varchar
);
create table current.customer_tiers (
    batch_id bigint not null,
    row_number bigint not null,
    key varchar not null,
    customer varchar,
    tier varchar,
    reason varchar,
    decided_on date,
    until date,
    decided_by varchar,
    extra varchar
);
create table log.customer_notes (
    batch_id bigint not null,
    row_number bigint not null,
    key varchar not null,
    note_id varchar,
    customer varchar,
    note varchar,
    noted_on date,
    noted_by varchar,
    extra varchar
);
create table current.customer_notes (
    batch_id bigint not null,
    row_number bigint not null,
    key varchar not null,
    note_id varchar,
    customer varchar,
    note varchar,
    noted_on date,
    noted_by varchar,
    extra varchar
);
