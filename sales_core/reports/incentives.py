"""What each person earns by the team's incentive plan, line by line."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sales_core.model.period import Period, PeriodKind
from sales_core.reports.question import Question
from sales_core.reports.sqltext import sql
from sales_core.rules.incentives import Line, Statement, statement


@dataclass(frozen=True)
class IncentiveRow:
    """One line of a statement, or its total (component "total").

    attainment, band_from, band_to: 1 means 100 %. reason: why a total is zero, or "".
    amount_base: what the rate is applied to; amount = amount_base × rate, rounded half up to 0.01.
    """

    person: str
    period: str
    basis: str
    actual: Decimal
    target: Decimal | None
    attainment: Decimal | None
    component: str
    band_from: Decimal | None
    band_to: Decimal | None
    rate: Decimal | None
    amount_base: Decimal
    amount: Decimal
    reason: str


@dataclass(frozen=True)
class _Month:
    person: str
    month: date
    actual: Decimal
    own_target: Decimal | None
    revenue_target: Decimal | None


def incentives(question: Question) -> tuple[Statement, ...]:
    """One statement per person in scope and statement period, as of the question's as_of, by person and period.

    A quarter with a monthly plan gives three; a month with a quarterly plan gives its quarter's. The target is the
    one set for the plan's basis, else the revenue target, over the whole statement period.
    """
    return statements(question, statement_periods(question))


def incentive_rows(question: Question) -> tuple[IncentiveRow, ...]:
    """The statements flattened: each line, then the statement's total."""
    return flat(incentives(question))


def flat(told: Iterable[Statement]) -> tuple[IncentiveRow, ...]:
    """One row per line of each statement, then its total."""
    return tuple(row for one in told for row in _flat(one))


def statement_periods(question: Question) -> tuple[Period, ...]:
    """The plan's periods that the question's period touches and that have begun by as_of, in order; one at least."""
    kind = PeriodKind(question.reader.settings.plan.period)
    found = [Period.containing(question.period.start, kind, question.period.fiscal_start)]
    last = max(question.period.start, min(question.as_of, question.period.end))
    while found[-1].end < last:
        found.append(found[-1].next())
    return tuple(found)


def past_periods(question: Question, count: int = 12) -> tuple[Period, ...]:
    """The last `count` statement periods up to the question's, in order."""
    found = [statement_periods(question)[-1]]
    while len(found) < count:
        found.insert(0, found[0].previous())
    return tuple(found)


def source_of(question: Question, basis: str = "") -> str:
    """The kind of sales that a plan's basis is counted from: orders, won_deals or collections."""
    basis = basis or question.reader.settings.plan.basis
    return question.reader.basis if basis == "revenue" else basis


def statements(question: Question, periods: tuple[Period, ...]) -> tuple[Statement, ...]:
    """One statement per person and period (which follow one another) with sales or a target, by person and period."""
    plan = question.reader.settings.plan
    months = question.reader.rows(
        sql("incentives"),
        _Month,
        basis=plan.basis,
        source=source_of(question),
        start=periods[0].start,
        end=periods[-1].end,
        as_of=question.as_of,
    )
    by_person: dict[str, list[_Month]] = defaultdict(list)
    for row in months:
        by_person[row.person].append(row)
    return tuple(
        statement(plan, person, period, sum((row.actual for row in rows), Decimal(0)), _target(rows))
        for person, everything in by_person.items()
        for period in periods
        if (rows := [row for row in everything if row.month in period])
    )


def _target(rows: list[_Month]) -> Decimal | None:
    """The target for the plan's basis; the revenue target where none is set for it; None without either."""
    for found in ([row.own_target for row in rows], [row.revenue_target for row in rows]):
        known = [target for target in found if target is not None]
        if known:
            return sum(known, Decimal(0))
    return None


def _flat(told: Statement) -> Iterator[IncentiveRow]:
    total = Line("total", None, None, None, told.actual, told.total)
    for line in (*told.lines, total):
        yield IncentiveRow(
            told.person,
            told.period.name,
            told.basis,
            told.actual,
            told.target,
            told.attainment,
            line.component,
            line.band_from,
            line.band_to,
            line.rate,
            line.amount_base,
            line.amount,
            told.reason if line is total else "",
        )
