-- What a sale counts in the unit that a part of a plan is told in: margin, quantity, count or amount.
create macro pay_value(unit, amount, margin, quantity, count) as
    case unit when 'margin' then margin when 'quantity' then quantity when 'count' then count else amount end
