"""The statements line by line, each worked out in words."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from sales_core.model.incentive_plan import IncentivePlan
from sales_core.model.period import Period
from sales_core.reports.incentives import IncentiveRow, Statement, flat, main_component
from sales_core.reports.incentives_summary import Earned, earned
from sales_core.text import format as fmt
from sales_core.text import incentives as words
from sales_core.ui import pay_line
from sales_core.ui.card import Card
from sales_core.ui.columns import Column, Show
from sales_core.ui.incentive_behind import behind_line
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
    Column("amount_base", words.BASE, Show.MONEY),
    Column("rate", words.RATE, Show.PERCENT),
    Column("amount", words.AMOUNT, Show.MONEY),
    Column("worked", words.WORKED, compared=False),
)
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


def behind(page: Page, line: ToldLine) -> None:
    """Open the sales that a line's statement counts."""
    behind_line(page, line.row, line.period)


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
    return ToldLine(
        row.person,
        period_of(page, row),
        pay_line.named(page, row, len(plan.components) > 1),
        None if row.component in _NO_MONEY else row.amount_base,
        row.rate if row.component not in _NO_MONEY else None,
        _worked(page, row, plan),
        row.amount,
        row,
    )


def _worked(page: Page, row: IncentiveRow, plan: IncentivePlan) -> str:
    if row.reason:
        told = {"attainment": fmt.percent(row.attainment), "threshold": _threshold(page, plan)}
        return page.say(words.REASONS[row.reason], **told)
    if row.component == "total":
        return page.say(words.OF_TARGET, actual=page.money_exact(row.actual), target=page.money_exact(row.target))
    return pay_line.worked(page, row)


def _threshold(page: Page, plan: IncentivePlan) -> str:
    part = main_component(plan)
    return page.money(part.threshold) if part.by == "amount" else fmt.percent(part.threshold, 0)
