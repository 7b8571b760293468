-- One row with the last day up to which payments of orders are known; null where no sheet tells of any.
select paid_until from payments_known
