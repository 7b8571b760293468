-- The part of an amount between two shares of it (0 to 1), to the cent; the last takes what rounding leaves, so that the
-- parts of one amount always sum to it.
create macro credit_part(amount, above, upto) as
    (
        case when upto >= 1 then amount else round(amount * upto, 2) end
        - case when above <= 0 then 0 else round(amount * above, 2) end
    )::decimal(20, 4)
