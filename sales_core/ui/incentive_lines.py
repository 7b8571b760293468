"""The statements line by line, each worked out in words."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from sales_core.model.period import Period
from sales_core.reports.incentives import IncentiveRow
from sales_core.reports.incentives_summary import Earned, earned
from sales_core.text import format as fmt
from sales_core.text import incentives as words
from sales_core.ui.card import Card
from sales_core.ui.columns import Column, Show
from sales_core.ui.incentive_parts import cards, rate
from sales_core.ui.page import Page


@dataclass(frozen=True)
class ToldLine:
    """A line of a statement as it is read: what it is for and how it was worked out; `row` is the line itself."""

    person: str
    period: str
    line: str
    amount_base: Decimal
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


def lines(page: Page, rows: Sequence[IncentiveRow]) -> tuple[ToldLine, ...]:
    """Every line and total in the reader's language."""
    return tuple(_line(page, row) for row in rows)


def cards_at(page: Page) -> list[Card]:
    """The cards of a page on another day."""
    return cards(page, earned(page.question))


def people_at(page: Page) -> tuple[ToldPerson, ...]:
    """The people of a page on another day."""
    return people(earned(page.question))


def lines_at(page: Page) -> tuple[ToldLine, ...]:
    """The statements of a page on another day."""
    return lines(page, earned(page.question).rows)


def period_of(page: Page, row: IncentiveRow) -> str:
    """The name of the statement's period."""
    return page.period_name(Period.parse(row.period, page.period.fiscal_start))


def _line(page: Page, row: IncentiveRow) -> ToldLine:
    return ToldLine(
        row.person,
        period_of(page, row),
        _named(page, row),
        row.amount_base,
        row.rate,
        _worked(page, row),
        row.amount,
        row,
    )


def _named(page: Page, row: IncentiveRow) -> str:
    low = fmt.percent(row.band_from, 0)
    high = fmt.percent(row.band_to, 0)
    if row.component == "marginal":
        band = words.BAND_OPEN if row.band_to is None else words.BAND if row.band_from else words.BAND_FIRST
        return page.say(band, low=low, high=high)
    return page.say(words.COMPONENTS[row.component], low=low)


def _worked(page: Page, row: IncentiveRow) -> str:
    if row.reason:
        limits = {"attainment": fmt.percent(row.attainment), "threshold": fmt.percent(page.settings.plan.threshold, 0)}
        return page.say(words.REASONS[row.reason], **limits)
    base, amount = page.money_exact(row.amount_base), page.money_exact(row.amount)
    if row.component == "cap":
        return page.say(words.CAPPED, earned=base, cap=page.money_exact(row.amount_base + row.amount))
    if row.rate is None:
        return page.say(words.OF_TARGET, actual=base, target=page.money_exact(row.target))
    return page.say(words.TIMES, base=base, rate=rate(row.rate), amount=amount)
