-- One row per customer, deal or action that changed hands on a page: as told, and as it counts now.
create table log.ownership (
    batch_id bigint not null,
    row_number bigint not null,
    key varchar not null,
    move_id varchar,
    what varchar,
    subject varchar,
    from_person varchar,
    person varchar,
    effective_on date,
    why varchar,
    rule varchar,
    reason varchar,
    moved_by varchar,
    moved_on date,
    extra varchar
);
create table current.ownership (
    batch_id bigint not null,
    row_number bigint not null,
    key varchar not null,
    move_id varchar,
    what varchar,
    subject varchar,
    from_person varchar,
    person varchar,
    effective_on date,
    why varchar,
    rule varchar,
    reason varchar,
    moved_by varchar,
    moved_on date,
    extra varchar
);
