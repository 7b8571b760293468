"""What the pipeline page says and lists."""

from collections.abc import Callable, Sequence
from decimal import Decimal

from sales_core.figures.pipeline import deals
from sales_core.reports.deals import Deal
from sales_core.reports.pipeline import WeekRow
from sales_core.reports.pipeline_summary import PipelineSummary
from sales_core.text import format as fmt
from sales_core.text import pipeline as words
from sales_core.text.core import Language, Text
from sales_core.text.words import sentence
from sales_core.ui.cards import Card
from sales_core.ui.columns import Column, Show
from sales_core.ui.page import Page

_MONTH_AGO = -5  # the week four weeks before the last


def stage_names(page: Page) -> dict[str, Text]:
    """The team's stages in both languages, by the name that the store uses."""
    return {stage.name: Text(stage.name, stage.name_zh or stage.name) for stage in page.settings.stages}


def said(page: Page, summary: PipelineSummary) -> str:
    """How much is open, and whether what is due in the period is enough."""
    if not summary.open_deals:
        return page.say(words.FINDING_NONE, day=page.day(page.as_of))
    if not summary.open_amount:
        return page.say(words.FINDING_COUNT, deals=deals(summary.open_deals, page.language))
    told = words.FINDING_DUE
    if summary.gap is not None and summary.gap <= 0:
        told = words.FINDING_REACHED
    elif summary.coverage is not None:
        told = words.FINDING_COVERED if summary.coverage >= 1 else words.FINDING_SHORT
    return page.say(
        told,
        amount=page.money(summary.open_amount),
        deals=deals(summary.open_deals, page.language),
        due=page.money(summary.due_amount),
        period=page.period_name(),
        coverage=fmt.number(summary.coverage),
    )


def detail(page: Page, summary: PipelineSummary) -> str:
    """What is late and what stands still."""
    if not summary.open_deals:
        return ""

    def part(told: Text, count: int, amount: Decimal) -> str:
        return page.say(told, deals=deals(count, page.language), amount=page.money(amount)) if count else ""

    overdue = part(words.DETAIL_OVERDUE, summary.overdue_deals, summary.overdue_amount)
    stalled = part(words.DETAIL_STALLED, summary.stalled_deals, summary.stalled_amount)
    return sentence([overdue or page.say(words.DETAIL_FINE), stalled], page.language)


def cards(page: Page, summary: PipelineSummary, weeks: Sequence[WeekRow | None]) -> list[Card]:
    """Open, weighted, coverage, overdue, win rate."""
    times = page.say(words.TIMES, ratio=fmt.number(summary.coverage)) if summary.coverage is not None else fmt.EMPTY
    spread = page.say(
        words.WIN_RATE_HELP,
        amount=fmt.percent(summary.win_rate_amount),
        cycle=fmt.days(summary.sales_cycle, page.language),
        velocity=page.money(summary.velocity),
    )
    return [
        _amount(page, (words.OPEN, words.OPEN_HELP), summary.open_amount, weeks, lambda week: week.amount),
        _amount(page, (words.WEIGHTED, words.WEIGHTED_HELP), summary.weighted, weeks, lambda week: week.weighted),
        Card(page.say(words.COVERAGE), times, help=page.say(words.COVERAGE_HELP)),
        _amount(
            page,
            (words.OVERDUE, words.OVERDUE_HELP),
            summary.overdue_amount,
            weeks,
            lambda week: week.overdue_amount,
            more_is_better=False,
        ),
        Card(page.say(words.WIN_RATE), fmt.percent(summary.win_rate), help=spread),
    ]


def columns(page: Page, rows: Sequence[Deal], everything: bool = False) -> tuple[Column, ...]:
    """The columns of the list of these deals; `everything`: with what only the download has room for."""
    more = (
        Column("status", words.STATUS, words=words.STATUSES),
        Column("probability", words.PROBABILITY, Show.PERCENT),
        Column("weighted", words.WEIGHTED, Show.MONEY),
        Column("created_on", words.CREATED, Show.DATE),
        Column("last_activity_on", words.LAST_ACTIVITY, Show.DATE),
    )
    factor = fmt.number(page.settings.stalled_after)
    advice = Text(*(words.WARNING_HELP.say(language, factor=factor) for language in (Language.EN, Language.ZH)))
    return (
        Column("deal", words.DEAL),
        Column("customer", words.CUSTOMER),
        *((Column("person", words.PERSON, words={"": words.UNASSIGNED}),) if len(page.people) != 1 else ()),
        Column("stage", words.STAGE, words=stage_names(page)),
        Column("amount", words.AMOUNT, Show.WHOLE_MONEY),
        Column("warning", words.WARNING, help=advice, words=words.WARNINGS),
        Column("expected_close", words.EXPECTED, Show.DATE),
        Column("days_in_stage", words.DAYS_IN_STAGE, Show.DAYS, words.DAYS_IN_STAGE_HELP),
        *((Column("pushed", words.PUSHED, Show.COUNT, words.PUSHED_HELP),) if any(row.pushed for row in rows) else ()),
        Column("next_step", words.NEXT_STEP),
        *(more if everything else ()),
    )


def history(page: Page) -> tuple[Column, ...]:
    """The columns of one deal's changes."""
    return (
        Column("valid_from", words.VALID_FROM, Show.DATE),
        Column("valid_to", words.VALID_TO, Show.DATE),
        Column("stage", words.STAGE, words=stage_names(page)),
        Column("amount", words.AMOUNT, Show.MONEY),
        Column("expected_close", words.EXPECTED, Show.DATE),
        Column("probability", words.PROBABILITY, Show.PERCENT),
        Column("person", words.PERSON),
        Column("next_step", words.NEXT_STEP),
    )


def _amount(
    page: Page,
    named: tuple[Text, Text],
    value: Decimal,
    weeks: Sequence[WeekRow | None],
    of: Callable[[WeekRow], Decimal],
    more_is_better: bool = True,
) -> Card:
    """A card of an amount with its weeks; the change is in money against four weeks before."""
    label, help_ = named
    before = weeks[_MONTH_AGO]
    return Card(
        page.say(label),
        page.money(value),
        change=_signed(page, value - of(before)) if before else "",
        against=page.say(words.FOUR_WEEKS),
        more_is_better=more_is_better,
        trend=[of(week) if week else None for week in weeks],
        help=page.say(help_),
    )


def _signed(page: Page, difference: Decimal) -> str:
    return f"+{page.money(difference)}" if difference > 0 else page.money(difference)
