"""Divides an amount to the cent: a team's pool, a credit that several share."""

from collections.abc import Iterable, Mapping
from decimal import Decimal
from fractions import Fraction

from sales_core.rules.pay.lines import NONE, cents


def shared(amount: Decimal, weights: Mapping[str, Decimal]) -> dict[str, Decimal]:
    """`amount`, rounded to the cent, divided by weights of 0 or more; the parts sum to it exactly.

    The cents that rounding down leaves go one each to whoever lost most by it, of several to the first by name; what a
    division left behind the twelfth place does not decide. Nobody gets anything when all weights are 0.
    """
    whole = sum(map(Fraction, weights.values()), Fraction(0))
    if whole <= 0:
        return dict.fromkeys(weights, NONE)
    in_cents = int(cents(amount).scaleb(2))
    exact = {name: abs(in_cents) * Fraction(weight) / whole for name, weight in weights.items()}
    parts = {name: int(part) for name, part in exact.items()}
    behind = sorted(weights, key=lambda name: (round(parts[name] - exact[name], 12), name))
    for name in behind[: abs(in_cents) - sum(parts.values())]:
        parts[name] += 1
    return {name: Decimal(part if in_cents >= 0 else -part).scaleb(-2) for name, part in parts.items()}


def credit_part(amount: Decimal, above: Decimal, upto: Decimal) -> Decimal:
    """What of an amount is credited between two shares of it (0 to 1), to the cent, as the store's macro does it."""
    return (amount if upto >= 1 else cents(amount * upto)) - (NONE if above <= 0 else cents(amount * above))


def credit_parts(amounts: Iterable[Decimal], shares: Mapping[str, Decimal]) -> dict[str, Decimal]:
    """What of each amount each person is credited with; the last by name takes what rounding leaves of every one."""
    above, parts, told = NONE, {}, tuple(amounts)
    for name in sorted(shares):
        upto = above + shares[name]
        parts[name] = sum((credit_part(amount, above, upto) for amount in told), NONE)
        above = upto
    return parts


def pool_weights(
    shared_by: str, present: Mapping[str, Decimal], contributed: Mapping[str, Decimal], told: Mapping[str, Decimal]
) -> dict[str, Decimal]:
    """What each member of a team counts in its pool, by how the plan shares it out.

    present: share of the period on the plan, by person: who shares at all. equally: by that alone; contribution: by
    what was counted, returns as nothing; weights: as told (none: no share), times the time on the plan.
    """
    if shared_by == "contribution":
        return {name: max(contributed.get(name, NONE), NONE) for name in present}
    if shared_by == "weights":
        return {name: told.get(name, NONE) * share for name, share in present.items()}
    return dict(present)
