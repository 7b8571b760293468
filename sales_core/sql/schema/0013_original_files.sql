-- One row per file that was ever committed, with its content as it came; and, per batch, what stood above its header.
create table log.original_file (
    sha256 varchar not null,
    file_name varchar not null,
    stored_at timestamp not null,
    packed boolean not null,
    content blob not null
);
alter table log.batch add column header_row bigint;
alter table log.batch add column titles varchar;
