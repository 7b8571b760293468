-- What a decision on credit is about (null: a customer, as all were before; order or deal) and which one; what a sheet says
-- itself of an order's or a deal's credit, and the deal that an order comes from.
alter table log.credits add column what varchar;
alter table log.credits add column subject varchar;
alter table current.credits add column what varchar;
alter table current.credits add column subject varchar;
alter table log.orders add column of_deal varchar;
alter table log.orders add column credit_split varchar;
alter table current.orders add column of_deal varchar;
alter table current.orders add column credit_split varchar;
alter table log.deals add column credit_split varchar;
alter table current.deals add column credit_split varchar;
alter table mart.deal_states add column credit_split varchar;
