"""The statements line by line, each worked out in words."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from sales_core.model.incentive_plan import COUNTS, IncentivePlan
from sales_core.model.period import Period
from sales_core.reports.incentives import IncentiveRow, Statement, flat, main_component
from sales_core.reports.incentives_summary import Earned, earned
from sales_core.text import format as fmt
from sales_core.text import incentives as words
from sales_core.ui import pay_line
from sales_core.ui.card import Card
from sales_core.ui.columns import Column, Show
from sales_core.ui.incentive_parts import cards
from sales_core.ui.page import Page


@dataclass(frozen=True)
class ToldLine:
    """A line of a statement as it is read: what it is for and how it was worked out; `row` is the line itself."""

    person: str
    period: str
    line: str
    amount_base: Decimal | None
    rate: Decimal | None
    worked: str
    amount: Decimal
    row: IncentiveRow


@dataclass(frozen=True)
class ToldPerson:
    """One person's sum over the statements."""

    person: str
    actual: Decimal
    target: Decimal | None
    attainment: Decimal | None
    earned: Decimal
    more: Decimal | None
    gain: Decimal | None


_NO_MONEY = frozenset({"scorecard", "spiff"})  # counted in points or events
LINES = (
    Column("person", words.PERSON),
    Column("period", words.PERIOD),
    Column("line", words.LINE),
    Column("amount", words.AMOUNT, Show.MONEY),
    Column("amount_base", words.BASE, Show.MONEY),
    Column("rate", words.RATE, Show.PERCENT),
    Column("worked", words.WORKED, compared=False),
)
# What is paid stands beside what for, so that a phone shows both.
OF_ONE = tuple(column for column in LINES if column.field not in ("person", "period"))
SAME = ("person", "period", "line")  # what tells one line from another
PEOPLE = (
    Column("person", words.PERSON),
    Column("earned", words.EARNED, Show.MONEY),
    Column("attainment", words.ATTAINMENT, Show.PERCENT, words.ATTAINMENT_HELP),
    Column("actual", words.ACTUAL, Show.MONEY),
    Column("target", words.TARGET, Show.MONEY),
    Column("more", words.MORE, Show.MONEY),
    Column("gain", words.GAIN, Show.MONEY),
)


def columns(told: Sequence[ToldLine]) -> tuple[Column, ...]:
    """Those that tell lines apart: of one person, or of one period, a phone shows what each line pays instead."""
    alike = {name for name in ("person", "period") if len({getattr(line, name) for line in told}) == 1}
    return tuple(column for column in LINES if column.field not in alike)


def people(told: Earned) -> tuple[ToldPerson, ...]:
    """One row per person, the most earned first."""
    return tuple(
        ToldPerson(
            row.person,
            row.actual,
            row.target,
            row.attainment,
            row.earned,
            row.next_step.more if row.next_step else None,
            row.next_step.gain if row.next_step else None,
        )
        for row in told.earners
    )


def lines(page: Page, told: Sequence[Statement]) -> tuple[ToldLine, ...]:
    """Every line and total in the reader's language."""
    return tuple(_line(page, row, one.plan) for one in told for row in flat([one]))


def cards_at(page: Page) -> list[Card]:
    """The cards of a page on another day."""
    return cards(page, earned(page.question))


def people_at(page: Page) -> tuple[ToldPerson, ...]:
    """The people of a page on another day."""
    return people(earned(page.question))


def lines_at(page: Page) -> tuple[ToldLine, ...]:
    """The statements of a page on another day."""
    return lines(page, earned(page.question).statements)


def period_of(page: Page, row: IncentiveRow) -> str:
    """The name of the statement's period."""
    return page.period_name(Period.parse(row.period, page.period.fiscal_start))


def _line(page: Page, row: IncentiveRow, plan: IncentivePlan) -> ToldLine:
    no_money = row.component in _NO_MONEY
    return ToldLine(
        row.person,
        period_of(page, row),
        pay_line.named(page, row, len(plan.components) > 1),
        None if no_money or row.counts in COUNTS else row.amount_base,
        None if no_money else row.rate,
        _worked(page, row, plan),
        row.amount,
        row,
    )


def _worked(page: Page, row: IncentiveRow, plan: IncentivePlan) -> str:
    if row.reason:
        part = main_component(plan)
        threshold = pay_line.start(page, part.by, part.basis, part.threshold)
        told = {"attainment": fmt.percent(row.attainment), "threshold": threshold}
        return page.say(words.REASONS[row.reason], **told)
    if row.component == "total":
        actual, target = (pay_line.sold(page, row.basis, value, exact=True) for value in (row.actual, row.target))
        return page.say(words.OF_TARGET, actual=actual, target=target)
    return pay_line.worked(page, row)
