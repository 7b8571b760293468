-- Totals that are kept at commit, so that a page does not scan the lines.
create table mart.sales_daily (
    day date not null,
    person_id varchar,
    person varchar,
    orders bigint not null,
    lines bigint not null,
    quantity decimal(38, 4),
    amount decimal(38, 4) not null,
    cost decimal(38, 4),
    costed_amount decimal(38, 4),
    discount decimal(38, 4),
    returned decimal(38, 4) not null
);
create table mart.customer_daily (
    day date not null,
    person_id varchar,
    person varchar,
    customer_id varchar,
    customer varchar,
    region varchar,
    industry varchar,
    orders bigint not null,
    lines bigint not null,
    amount decimal(38, 4) not null
);
