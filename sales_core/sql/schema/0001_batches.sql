-- One row per batch, per event of a batch, per finding and per rejected row; never changed.
create table log.batch (
    batch_id bigint not null,
    kind varchar not null,
    source varchar not null,
    file_name varchar not null,
    file_sha256 varchar not null,
    sheet varchar not null,
    as_of date not null,
    coverage varchar not null,
    submitted_by varchar not null,
    submitted_at timestamp not null,
    mapping varchar,
    rows_read bigint not null,
    rows_accepted bigint not null,
    rows_duplicate bigint not null,
    rows_rejected bigint not null,
    rows_skipped bigint not null,
    amount decimal(20, 4) not null,
    first_date date,
    last_date date
);
create table log.batch_event (
    event_no bigint not null,
    batch_id bigint not null,
    event varchar not null,
    happened_at timestamp not null,
    happened_by varchar not null,
    reason varchar not null
);
create table log.issue (
    batch_id bigint not null,
    code varchar not null,
    row_number bigint,
    column_name varchar not null,
    value varchar not null,
    detail varchar not null
);
create table log.rejected_row (
    batch_id bigint not null,
    row_number bigint not null,
    reason varchar not null,
    cells varchar not null
);
