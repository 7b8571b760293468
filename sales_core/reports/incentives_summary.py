"""The statements in a few numbers: what is earned, by whom, and how far it is to the next rate."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from sales_core.model.incentive_plan import IncentivePlan
from sales_core.model.period import Period
from sales_core.reports.incentives import (
    IncentiveRow,
    Statement,
    flat,
    main_component,
    past_periods,
    plan_now,
    statement_periods,
    statements,
)
from sales_core.reports.question import Question
from sales_core.rules.pace import attainment
from sales_core.rules.pay.next_step import NextStep, next_step


@dataclass(frozen=True)
class Earner:
    """One person over all statements asked for; capped: the cap took something off in one of them at least.

    next_step: from the last statement, the next rate and what it takes; None in the top band or without a target.
    """

    person: str
    actual: Decimal
    target: Decimal | None
    attainment: Decimal | None
    earned: Decimal
    capped: bool
    next_step: NextStep | None


@dataclass(frozen=True)
class Earned:
    """Everybody in scope over all statements asked for.

    effective_rate: earned ÷ actual. trend: earned by statement period, oldest first, of the last 12 up to the
    question's. nearest: the person with the shortest way to the next rate, by share of the target.
    """

    plan: IncentivePlan
    periods: tuple[Period, ...]
    statements: tuple[Statement, ...]
    rows: tuple[IncentiveRow, ...]
    actual: Decimal
    target: Decimal | None
    attainment: Decimal | None
    earned: Decimal
    effective_rate: Decimal | None
    previous: Decimal | None
    trend: tuple[Decimal, ...]
    earners: tuple[Earner, ...]
    nearest: Earner | None


def earned(question: Question) -> Earned:
    """What the plan pays in the question's period; the most earned first."""
    plan, periods, before = plan_now(question), statement_periods(question), past_periods(question)
    everything = statements(question, tuple(sorted({*before, *periods}, key=lambda period: period.start)))
    told = tuple(row for row in everything if row.period in periods)
    names = dict.fromkeys(row.person for row in told)
    earners = sorted((_earner([row for row in told if row.person == name]) for name in names), key=_most_first)
    actual, target = _total(row.actual for row in told), _targets(told)
    paid = _total(row.total for row in told)
    trend = tuple(_total(row.total for row in everything if row.period == period) for period in before)
    return Earned(
        plan,
        periods,
        told,
        flat(told),
        actual,
        target,
        _attainment(told),
        paid,
        paid / actual if actual > 0 else None,
        trend[-2] if len(periods) == 1 else None,
        trend,
        tuple(earners),
        min((row for row in earners if row.next_step), key=_way, default=None),
    )


def _earner(told: list[Statement]) -> Earner:
    actual, target = _total(row.actual for row in told), _targets(told)
    last = told[-1]
    return Earner(
        last.person,
        actual,
        target,
        _attainment(told),
        _total(row.total for row in told),
        any(line.kind in ("cap", "plan_cap") for row in told for line in row.lines),
        next_step(main_component(last.plan), last.counted),
    )


def _way(row: Earner) -> Decimal:
    """The part of the target that is missing to the next rate."""
    return row.next_step.more / row.target if row.next_step and row.target else Decimal("Infinity")


def _most_first(row: Earner) -> tuple[Decimal, str]:
    return -row.earned, row.person


def _attainment(told: Iterable[Statement]) -> Decimal | None:
    """Of the statements that have a target: what is sold without one is no part of any attainment."""
    aimed = [row for row in told if row.target is not None]
    return attainment(_total(row.actual for row in aimed), _targets(aimed))


def _targets(told: Iterable[Statement]) -> Decimal | None:
    known = [row.target for row in told if row.target is not None]
    return _total(known) if known else None


def _total(amounts: Iterable[Decimal]) -> Decimal:
    return sum(amounts, Decimal(0))
