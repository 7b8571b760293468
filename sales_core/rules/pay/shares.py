"""Divides an amount to the cent: a team's pool, a credit that several share."""

from collections.abc import Mapping
from decimal import ROUND_DOWN, Decimal

from sales_core.rules.pay.lines import CENT, NONE, cents


def shared(amount: Decimal, weights: Mapping[str, Decimal]) -> dict[str, Decimal]:
    """`amount`, rounded to the cent, divided by weights of 0 or more; the parts sum to it exactly.

    The cents that rounding down leaves go one each to whoever lost most by it, of several to the first by name. Nobody
    gets anything when all weights are 0.
    """
    whole = sum(weights.values(), NONE)
    if whole <= 0:
        return dict.fromkeys(weights, NONE)
    rounded = cents(amount)
    exact = {name: rounded * weight / whole for name, weight in weights.items()}
    parts = {name: value.quantize(CENT, ROUND_DOWN) for name, value in exact.items()}
    left = rounded - sum(parts.values(), NONE)
    step = CENT if left > 0 else -CENT
    behind = sorted(weights, key=lambda name: (-abs(exact[name] - parts[name]), name))
    for name in behind[: int(abs(left) / CENT)]:
        parts[name] += step
    return parts


def pool_weights(
    shared_by: str, present: Mapping[str, Decimal], contributed: Mapping[str, Decimal], told: Mapping[str, Decimal]
) -> dict[str, Decimal]:
    """What each member of a team counts in its pool, by how the plan shares it out.

    present: share of the period on the plan, by person: who shares at all. equally: by that alone; contribution: by
    what was counted, returns as nothing; weights: as told (1 where a person has none), times the time on the plan.
    """
    if shared_by == "contribution":
        return {name: max(contributed.get(name, NONE), NONE) for name in present}
    if shared_by == "weights":
        return {name: told.get(name, Decimal(1)) * share for name, share in present.items()}
    return dict(present)
