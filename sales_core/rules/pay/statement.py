"""A person's statements, one period after another: what the plan's components pay, and all that comes on top or off."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal

from sales_core.model.incentive_plan import Component, IncentivePlan
from sales_core.model.period import Period
from sales_core.rules.pay.balance import NOTHING_OWED, Balance, settled
from sales_core.rules.pay.bands import Banded, Counted, capped, with_cap
from sales_core.rules.pay.clawback import clawback
from sales_core.rules.pay.lines import NONE, PayLine, total
from sales_core.rules.pay.spans import over_periods, span_of
from sales_core.rules.pay.true_up import Paid, has_true_up, true_up_back

OWN_BANDS = ("commission", "bonus")  # kinds paid by what the person counts; the lines of the others are given


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
        and lines that are told already, which no cap touches.
    present: the share of the period on the plan. ended: whether the plan had ended before the period, so that only what
        is taken back or given again of its sales is left to tell.
    """

    period: Period
    counted: Mapping[str, Counted]
    given: tuple[PayLine, ...] = ()
    after: tuple[PayLine, ...] = ()
    returned: tuple[Returned, ...] = ()
    present: Decimal = Decimal(1)
    ended: bool = False


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
    banded = {one.name: _banded(one, worked) for one in plan.components if one.kind in OWN_BANDS}
    found: dict[Period, PayStatement] = {}
    balance = opening
    for place, one in enumerate(worked):
        parts = {name: paid.get(one.period, Banded()) for name, paid in banded.items()}
        own = _lines(plan, one, parts)
        back = (*_clawbacks(one, found, own), *_true_ups(plan, worked[: place + 1], found, own))
        lines = (*own, *back, *one.after)
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


def _true_ups(
    plan: IncentivePlan, worked: Sequence[Worked], before: Mapping[Period, PayStatement], own: tuple[PayLine, ...]
) -> Iterator[PayLine]:
    """What a span's true-up paid on what came back: in its last statement if that was by then, else when it came back.

    worked: up to the statement whose own lines are given.
    """
    now = worked[-1].period
    lines = {one.period: one.lines for one in before.values()} | {now: own}
    for component in filter(has_true_up, plan.components):
        sums: dict[Period, Decimal] = {}
        for one in worked:
            for back in one.returned:
                span = span_of(component, back.sold_in)
                its_own = back.component == component.name and span != back.sold_in
                if its_own and max(one.period.end, span.end) == now.end:
                    sums[back.sold_in] = sums.get(back.sold_in, NONE) + back.amount
        for sold_in in sorted(sums, key=lambda period: period.start):
            span = span_of(component, sold_in)
            inside = [one for one in worked if span.start <= one.period.start <= span.end and not one.ended]
            if inside[-1].period.end < span.end:
                continue  # the plan ended within the span, without a true-up
            paid = {one.period: Paid(one.counted.get(component.name, Counted()), lines[one.period]) for one in inside}
            if (line := true_up_back(component, paid, sold_in, sums[sold_in])) is not None:
                yield line


def _whole(one: Worked) -> Worked:
    """As if the person had been on the plan all the time, who was there at all."""
    if not one.present:
        return one
    counted = {name: replace(told, present=Decimal(1)) for name, told in one.counted.items()}
    return replace(one, counted=counted, present=Decimal(1))


def _banded(component: Component, worked: Sequence[Worked]) -> dict[Period, Banded]:
    held = (one for one in worked if not one.ended)
    return over_periods(component, {one.period: one.counted.get(component.name, Counted()) for one in held})


def _lines(plan: IncentivePlan, one: Worked, parts: Mapping[str, Banded]) -> tuple[PayLine, ...]:
    """The components in the plan's order, then what the plan's cap takes off them."""
    lines: list[PayLine] = []
    for component in plan.components:
        if component.name in parts:
            lines += parts[component.name].lines
        lines += with_cap(component, tuple(line for line in one.given if line.component == component.name))
    return (*lines, *capped("", "plan_cap", plan.cap, total(lines)))
