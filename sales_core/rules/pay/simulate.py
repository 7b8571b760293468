"""What many outcomes of the rest of a period would pay."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

import numpy as np

from sales_core.model.incentive_plan import Component, IncentivePlan
from sales_core.rules.landing_draws import Draws
from sales_core.rules.pay.balance import Balance
from sales_core.rules.pay.lines import TAKEN_BACK
from sales_core.rules.pay.spans import span_of
from sales_core.rules.pay.statement import OWN_BANDS, PayStatement, Worked, pay_statements
from sales_core.rules.pay.what_if import Further, More, with_more

CALCULATED = 12_800  # statements that are worked out, shared among everybody
LEAST, MOST = 64, 400  # of one person


def as_told(worked: Sequence[Worked], told: Sequence[PayStatement]) -> tuple[Worked, ...]:
    """With what is taken back or given again as the statements told it, whatever else is sold."""
    return tuple(
        replace(one, returned=(), after=(*(line for line in two.lines if line.kind in TAKEN_BACK), *one.after))
        for one, two in zip(worked, told, strict=True)
    )


def points(people: int) -> int:
    """How many outcomes of a person are paid exactly; between two of them pay is taken to be even."""
    return min(max(CALCULATED // max(people, 1), LEAST), MOST)


def pays(
    plan: IncentivePlan, person: str, worked: Sequence[Worked], opening: Mapping[int, Balance], actual: Decimal,
    direct: Mapping[str, Decimal],
) -> Callable[[Decimal], Decimal]:  # fmt: skip
    """What further sales add to the last statement.

    opening: the balance that each earlier one left, by its place. direct: components that count sales themselves, and
    which share of them; what others count grows with the sales, as far as there are any (`actual`).
    """
    last = worked[-1]
    start = min((span_of(one, last.period).start for one in plan.components), default=last.period.start)
    first = next(place for place, one in enumerate(worked) if one.period.start >= start)
    tail, before = worked[first:], opening.get(first - 1, Balance())

    def further(one: Component, amount: Decimal) -> Further:
        if one.name in direct:
            base = amount * direct[one.name]
            return Further(base, base if one.by == "amount" else amount)
        grows, told = amount / actual if actual > 0 else Decimal(0), last.counted[one.name]
        return Further(told.base * grows, told.measured * grows)

    def total(amount: Decimal) -> Decimal:
        counted = {one.name: further(one, amount) for one in plan.components if one.kind in OWN_BANDS}
        made = with_more(tail, More(person, last.period, counted)) if amount else tail
        return pay_statements(plan, person, made, before)[-1].total

    now = total(Decimal(0))
    return lambda amount: total(amount) - now


def paid_draws(pay: Callable[[Decimal], Decimal], further: Draws, exact: int) -> Draws:
    """What each draw of further sales pays; `exact` of them are worked out."""
    chosen = np.quantile(np.round(further, 2), np.linspace(0, 1, exact), method="nearest")
    at = np.unique(chosen)
    paid = np.array([float(pay(Decimal(repr(float(amount))))) for amount in at])
    return np.asarray(np.interp(further, at, paid), dtype=np.float64)
