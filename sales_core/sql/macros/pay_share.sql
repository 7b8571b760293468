-- What falls to `part` of `whole` of an amount, exact and rounded half up to the fourth place; nothing of nothing or less.
create macro pay_share(amount, part, whole) as
    case
        when amount > 0 and part > 0 and whole > 0
            then (
                (
                    2 * (amount::decimal(20, 4) * 10000)::hugeint * (least(part, whole)::decimal(20, 4) * 10000)::hugeint
                    + (whole::decimal(20, 4) * 10000)::hugeint
                ) // (2 * (whole::decimal(20, 4) * 10000)::hugeint)
            )::decimal(20, 0) * 0.0001
        else 0
    end::decimal(20, 4)
