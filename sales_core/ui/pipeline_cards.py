"""The cards of the pipeline page, each with the deals behind it."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from decimal import Decimal

from sales_core.reports.narrowed import Narrowed
from sales_core.reports.pipeline import WeekRow, pipeline_trend
from sales_core.reports.pipeline_summary import PipelineSummary, pipeline_summary
from sales_core.reports.weighted import LEARNED, weighted_total
from sales_core.text import format as fmt
from sales_core.text import pipeline as words
from sales_core.text import weighted as weighted_words
from sales_core.text.core import Text
from sales_core.text.measures import measured
from sales_core.ui import pipeline_drill as behind
from sales_core.ui.card import Card
from sales_core.ui.page import Page

_MONTH_AGO = -5  # the week four weeks before the last


def cards_at(page: Page, way: str) -> list[Card]:
    """The cards of the page as of another moment."""
    return cards(page, pipeline_summary(page.question), way)


def cards(page: Page, summary: PipelineSummary, way: str) -> list[Card]:
    """Open, weighted, coverage, overdue, win rate."""
    weeks = pipeline_trend(page.question)
    any_open, any_closed = bool(summary.open_deals), bool(summary.won_deals + summary.lost_deals)
    opened = _amount(page, (words.OPEN, words.OPEN_HELP), summary.open_amount, weeks, lambda week: week.amount)
    late = _amount(
        page, (words.OVERDUE, words.OVERDUE_HELP), summary.overdue_amount, weeks, lambda week: week.overdue_amount
    )
    return [
        _opening(opened, any_open, lambda: behind.open_deals(page, page.say(words.OPEN), Narrowed())),
        _opening(*_weighted(page, summary, weeks, way)),
        _coverage(page, summary),
        _opening(
            replace(late, more_is_better=False),
            bool(summary.overdue_deals),
            lambda: behind.open_deals(page, page.say(words.OVERDUE), Narrowed(wrong="overdue")),
        ),
        _opening(_win_rate(page, summary), any_closed, lambda: behind.closed(page, summary)),
    ]


def _opening(card: Card, has_rows: bool, on_open: Callable[[], None]) -> Card:
    return replace(card, on_open=on_open) if has_rows else card


def _weighted(
    page: Page, summary: PipelineSummary, weeks: Sequence[WeekRow | None], way: str
) -> tuple[Card, bool, Callable[[], None]]:
    """By learned rates without its weeks: what was learned then was something else."""
    if way == LEARNED:
        total = weighted_total(page.question, way)
        told = page.say(weighted_words.LEARNED_HELP)
        card = Card(page.say(words.WEIGHTED), page.money(total), help=told, number=total, unit="money")
    else:
        total = summary.weighted
        card = _amount(page, (words.WEIGHTED, words.WEIGHTED_HELP), total, weeks, lambda week: week.weighted)
    return card, bool(summary.open_deals), lambda: behind.weighed(page, way, total)


def _coverage(page: Page, summary: PipelineSummary) -> Card:
    times = measured(summary.coverage, "ratio", page.currency, page.language)
    told = page.say(words.COVERAGE_HELP)
    card = Card(page.say(words.COVERAGE), times, help=told, number=summary.coverage, unit="ratio")
    due = page.say(words.DUE_TITLE, period=page.period_name())
    return _opening(card, bool(summary.due_deals), lambda: behind.due(page, due))


def _win_rate(page: Page, summary: PipelineSummary) -> Card:
    spread = page.say(
        words.WIN_RATE_HELP,
        amount=fmt.percent(summary.win_rate_amount),
        cycle=fmt.days(summary.sales_cycle, page.language),
        velocity=page.money(summary.velocity),
    )
    rate = summary.win_rate
    return Card(page.say(words.WIN_RATE), fmt.percent(rate), help=spread, number=rate, unit="percent")


def _amount(
    page: Page,
    named: tuple[Text, Text],
    value: Decimal,
    weeks: Sequence[WeekRow | None],
    of: Callable[[WeekRow], Decimal],
) -> Card:
    """A card of an amount with its weeks; the change is in money against four weeks before."""
    label, help_ = named
    before = weeks[_MONTH_AGO]
    return Card(
        page.say(label),
        page.money(value),
        change=_signed(page, value - of(before)) if before else "",
        against=page.say(words.FOUR_WEEKS),
        trend=[of(week) if week else None for week in weeks],
        help=page.say(help_),
        number=value,
        unit="money",
    )


def _signed(page: Page, difference: Decimal) -> str:
    return f"+{page.money(difference)}" if difference > 0 else page.money(difference)
