"""A person's statements in their turn: what each leaves to the next, whichever plan that is by.

Of a frozen statement the lines stay; what changes of it later comes as a correction in the next open one.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from sales_core.model.incentive_plan import Draw, IncentivePlan
from sales_core.model.period import Period
from sales_core.rules.pay.balance import NOTHING_OWED, Balance, settled
from sales_core.rules.pay.lines import NONE, PayLine, total
from sales_core.rules.pay.statement import PayStatement, Worked, pay_statements

BALANCE = frozenset({"carried", "draw", "recovered", "carried_on"})  # lines that move money between statements
CORRECTION = "correction"


@dataclass(frozen=True)
class Due:
    """A statement before its turn. told: what the parts of its plan pay; frozen: the lines that it was frozen with.

    keeps: whether the person is on its plan, or on no other one since. One that does not keep, and pays nothing, is
    passed over: debts and draws go on to whatever statement is next.
    """

    plan: IncentivePlan
    worked: Worked
    told: PayStatement
    frozen: Sequence[PayLine] | None = None
    keeps: bool = True


@dataclass(frozen=True)
class Over:
    """What a statement takes over: the balance, and by the period's name what is to be corrected of frozen ones."""

    balance: Balance = NOTHING_OWED
    owed: tuple[tuple[str, Decimal], ...] = ()


@dataclass(frozen=True)
class Turn:
    """A statement, what it took over from the one whose turn was before, and what it leaves; keeps: as in Due."""

    statement: PayStatement
    before: Over
    after: Over
    keeps: bool


def dues(
    plan: IncentivePlan, person: str, worked: Sequence[Worked], frozen: Mapping[Period, Sequence[PayLine]]
) -> tuple[Due, ...]:
    """The statements of one plan, each with what its parts pay."""
    told = pay_statements(plan, person, worked)
    return tuple(Due(plan, one, now, frozen.get(one.period)) for one, now in zip(worked, told, strict=True))


def in_turn(told: Iterable[Due]) -> tuple[Turn, ...]:
    """A person's statements by all plans, settled one after another in the order that is told.

    Recoverable draws, debts and corrections go from each to the next, also from one plan, or version of it, to the one
    that takes over: all draws paid less all that was recovered is what the last one leaves. The first open statement
    after a frozen one has a correction: what the frozen one earns as told now, less what it was frozen with and what
    later frozen ones have corrected already. It is there once, and is gone again when the change is.
    """
    found: list[Turn] = []
    over = Over()
    for due in told:
        lines, after = _frozen(due, due.frozen, over) if due.frozen is not None else _open(due, over)
        found.append(Turn(replace(due.told, lines=tuple(lines), balance=after.balance), over, after, due.keeps))
        over = after
    return tuple(found)


def _frozen(due: Due, lines: Sequence[PayLine], over: Over) -> tuple[Sequence[PayLine], Over]:
    """A frozen statement, and what it leaves."""
    owed = dict(over.owed)
    for line in lines:
        if line.kind == CORRECTION:
            owed[line.about] = owed.get(line.about, NONE) - line.amount
    name = due.worked.period.name
    owed[name] = owed.get(name, NONE) + _earned(due.told.lines) - _earned(lines)
    return lines, Over(_left(over.balance, lines, due.plan.draw), _still(owed))


def _open(due: Due, over: Over) -> tuple[Sequence[PayLine], Over]:
    """An open statement with the corrections of frozen ones, and what it leaves."""
    own = tuple(line for line in due.told.lines if line.kind not in BALANCE)
    if not due.keeps and not any(line.amount for line in own):
        return own, over
    corrections = [PayLine("", CORRECTION, amount, about=about) for about, amount in over.owed]
    earned = (*own, *corrections)
    present = due.worked.present if due.plan.prorate or not due.worked.present else Decimal(1)
    last, balance = settled(total(earned), over.balance, due.plan.draw, present)
    return (*earned, *last), Over(balance)


def _still(owed: Mapping[str, Decimal]) -> tuple[tuple[str, Decimal], ...]:
    return tuple((about, amount) for about, amount in owed.items() if amount)


def _earned(lines: Iterable[PayLine]) -> Decimal:
    """What a period earned of its own: without what other periods brought or take."""
    return total(line for line in lines if line.kind not in BALANCE and line.kind != CORRECTION)


def _left(before: Balance, lines: Iterable[PayLine], draw: Draw | None) -> Balance:
    """The balance that a frozen statement leaves, by its lines.

    It may have been frozen with less than was owed by then, as is known now, or more: the rest goes on.
    """
    told = list(lines)
    counts = ("draw", "recovered") if draw is not None and draw.recoverable else ("recovered",)
    drawn = before.drawn + total(line for line in told if line.kind in counts)
    return Balance(before.carried + total(line for line in told if line.kind in ("carried", "carried_on")), drawn)
