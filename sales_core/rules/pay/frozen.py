"""Statements of which some are frozen: what changes of them later comes as a correction in the next open one."""

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal

from sales_core.model.incentive_plan import Draw, IncentivePlan
from sales_core.model.period import Period
from sales_core.rules.pay.balance import NOTHING_OWED, Balance, settled
from sales_core.rules.pay.lines import NONE, PayLine, total
from sales_core.rules.pay.statement import PayStatement, Worked, pay_statements

BALANCE = frozenset({"carried", "draw", "recovered", "carried_on"})  # lines that move money between statements
CORRECTION = "correction"


def statements_with(
    plan: IncentivePlan, person: str, worked: Sequence[Worked], frozen: Mapping[Period, Sequence[PayLine]]
) -> tuple[PayStatement, ...]:
    """The statements of `worked`, those of `frozen` periods with the lines that they were frozen with.

    The first open statement after a frozen one has a correction: what the frozen period earns as told now, less what
    it was frozen with and what later frozen statements have corrected already. It is there once, and is gone again
    when the change is.
    """
    now = pay_statements(plan, person, worked)
    if not frozen:
        return now
    found, balance, owed = [], NOTHING_OWED, dict[str, Decimal]()
    for one, told in zip(worked, now, strict=True):
        if (lines := frozen.get(one.period)) is not None:
            for line in lines:
                if line.kind == CORRECTION:
                    owed[line.about] = owed.get(line.about, NONE) - line.amount
            owed[one.period.name] = _earned(told.lines) - _earned(lines)
            balance = _left(balance, lines, plan.draw)
        else:
            lines, balance = _open(plan, one, told, owed, balance)
            owed = {}
        found.append(PayStatement(person, one.period, tuple(lines), told.counted, told.reasons, balance))
    return tuple(found)


def _open(
    plan: IncentivePlan, one: Worked, told: PayStatement, owed: Mapping[str, Decimal], before: Balance
) -> tuple[tuple[PayLine, ...], Balance]:
    """The lines of an open statement with the corrections of frozen ones, and what it leaves."""
    corrections = [PayLine("", CORRECTION, amount, about=about) for about, amount in owed.items() if amount]
    earned = (*(line for line in told.lines if line.kind not in BALANCE), *corrections)
    present = one.present if plan.prorate else Decimal(1)
    last, balance = settled(total(earned), before, plan.draw, present)
    return (*earned, *last), balance


def _earned(lines: Iterable[PayLine]) -> Decimal:
    """What a period earned of its own: without what other periods brought or take."""
    return total(line for line in lines if line.kind not in BALANCE and line.kind != CORRECTION)


def _left(before: Balance, lines: Iterable[PayLine], draw: Draw | None) -> Balance:
    """The balance that a frozen statement leaves, by its lines."""
    told = list(lines)
    counts = ("draw", "recovered") if draw is not None and draw.recoverable else ("recovered",)
    drawn = before.drawn + total(line for line in told if line.kind in counts)
    return Balance(total(line for line in told if line.kind == "carried_on"), drawn)
