"""A person's statements, one period after another: what the plan's components pay, and all that comes on top or off."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal

from sales_core.model.incentive_plan import Component, IncentivePlan
from sales_core.model.period import Period
from sales_core.rules.pay.balance import NOTHING_OWED, Balance, settled
from sales_core.rules.pay.bands import Banded, Counted, capped, with_cap
from sales_core.rules.pay.clawback import clawback
from sales_core.rules.pay.lines import PayLine, total
from sales_core.rules.pay.spans import over_periods

BANDED = ("commission", "bonus")  # kinds whose pay follows from what is counted; the others' lines are given


@dataclass(frozen=True)
class Returned:
    """Sales that a component was paid for in the statement of `sold_in`, and whose pay is taken back or given again.

    kind: clawback (they came back), unpaid (an order's term passed without its money; both below zero) or paid_late
    (its money came in after that).
    """

    component: str
    amount: Decimal
    sold_in: Period
    kind: str = "clawback"


@dataclass(frozen=True)
class Worked:
    """What one period's statement of a person is made of.

    counted: by the name of each component with bands. given: lines of pools, SPIFFs and scorecards, by component.
    returned: what is taken back or given again of this period's sales and earlier ones'. after: adjustments by hand,
        which no cap touches.
    present: the share of the period on the plan.
    """

    period: Period
    counted: Mapping[str, Counted]
    given: tuple[PayLine, ...] = ()
    after: tuple[PayLine, ...] = ()
    returned: tuple[Returned, ...] = ()
    present: Decimal = Decimal(1)


@dataclass(frozen=True)
class PayStatement:
    """What a person earns in a period; total is the sum of the lines, never below zero.

    reasons: why a component pays nothing, by its name. balance: what is left to the next statement.
    """

    person: str
    period: Period
    lines: tuple[PayLine, ...]
    counted: Mapping[str, Counted] = field(default_factory=dict)
    reasons: Mapping[str, str] = field(default_factory=dict)
    balance: Balance = NOTHING_OWED

    @property
    def total(self) -> Decimal:
        """What is paid."""
        return total(self.lines)


def pay_statements(
    plan: IncentivePlan, person: str, worked: Sequence[Worked], opening: Balance = NOTHING_OWED
) -> tuple[PayStatement, ...]:
    """One statement per period; the periods follow one another, from the first of the plan's longest span on.

    Periods of that span before the plan holds may be missing; nobody was on it in them.
    opening: what the statement before the first one left.
    """
    if not plan.prorate:
        worked = [_whole(one) for one in worked]
    banded = {one.name: _banded(one, worked) for one in plan.components if one.kind in BANDED}
    found: dict[Period, PayStatement] = {}
    balance = opening
    for one in worked:
        parts = {name: paid[one.period] for name, paid in banded.items()}
        own = _lines(plan, one, parts)
        lines = (*own, *_clawbacks(one, found, own), *one.after)
        last, balance = settled(total(lines), balance, plan.draw, one.present)
        reasons = {name: part.reason for name, part in parts.items() if part.reason}
        found[one.period] = PayStatement(person, one.period, (*lines, *last), one.counted, reasons, balance)
    return tuple(found.values())


def _clawbacks(
    one: Worked, before: Mapping[Period, PayStatement], own: tuple[PayLine, ...]
) -> tuple[PayLine, ...]:  # fmt: skip
    """What is taken back or given again, at the rate that the statement of its sale paid."""
    told = (
        clawback(
            own if back.sold_in == one.period else before[back.sold_in].lines,
            back.component, back.amount, back.sold_in.name, back.kind,
        )
        for back in one.returned
    )  # fmt: skip
    return tuple(line for line in told if line is not None)


def _whole(one: Worked) -> Worked:
    """As if the person had been on the plan all the time, who was there at all."""
    if not one.present:
        return one
    counted = {name: replace(told, present=Decimal(1)) for name, told in one.counted.items()}
    return replace(one, counted=counted, present=Decimal(1))


def _banded(component: Component, worked: Sequence[Worked]) -> dict[Period, Banded]:
    return over_periods(component, {one.period: one.counted.get(component.name, Counted()) for one in worked})


def _lines(plan: IncentivePlan, one: Worked, parts: Mapping[str, Banded]) -> tuple[PayLine, ...]:
    """The components in the plan's order, then what the plan's cap takes off them."""
    lines: list[PayLine] = []
    for component in plan.components:
        if component.name in parts:
            lines += parts[component.name].lines
        lines += with_cap(component, tuple(line for line in one.given if line.component == component.name))
    return (*lines, *capped("", "plan_cap", plan.cap, total(lines)))
