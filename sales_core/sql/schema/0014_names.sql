-- One row per row of a batch that says what a name means, as written and as it counts now; and one row per name of
-- the facts that is shown otherwise than it is written (of people: per name). `plain` is what names are compared by.
create table log.names (
    batch_id bigint not null,
    row_number bigint not null,
    key varchar not null,
    type varchar,
    written varchar,
    means varchar,
    relation varchar,
    extra varchar
);
create table current.names (
    batch_id bigint not null,
    row_number bigint not null,
    key varchar not null,
    type varchar,
    written varchar,
    means varchar,
    relation varchar,
    extra varchar
);
create table mart.spellings (
    type varchar not null,
    written varchar not null,
    shown varchar not null,
    plain varchar not null
);
