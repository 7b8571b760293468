-- One row per customer and person of a decision on who is credited with the customer's sales: as told, and as it counts now.
create table log.credits (
    batch_id bigint not null,
    row_number bigint not null,
    key varchar not null,
    decision_id varchar,
    customer varchar,
    person varchar,
    share decimal(9, 6),
    credited_from date,
    decided_on date,
    decided_by varchar,
    reason varchar,
    extra varchar
);
create table current.credits (
    batch_id bigint not null,
    row_number bigint not null,
    key varchar not null,
    decision_id varchar,
    customer varchar,
    person varchar,
    share decimal(9, 6),
    credited_from date,
    decided_on date,
    decided_by varchar,
    reason varchar,
    extra varchar
);
