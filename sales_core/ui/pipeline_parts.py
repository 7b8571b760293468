"""What the pipeline page says and lists."""

from collections.abc import Sequence
from decimal import Decimal

from sales_core.figures.pipeline import deals
from sales_core.reports.deals import Deal
from sales_core.reports.pipeline_summary import PipelineSummary
from sales_core.text import format as fmt
from sales_core.text import pipeline as words
from sales_core.text.core import Language, Text
from sales_core.text.words import sentence
from sales_core.ui.columns import Column, Show
from sales_core.ui.deal_names import says_customer
from sales_core.ui.page import Page
from sales_core.ui.stage_names import stage_names


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
    shown = (
        Column("deal", words.DEAL, width=280),
        *(() if says_customer(rows) and not everything else (Column("customer", words.CUSTOMER, width=170),)),
        *((Column("person", words.PERSON, words={"": words.UNASSIGNED}),) if len(page.people) != 1 else ()),
        Column("stage", words.STAGE, words=stage_names(page)),
        Column("amount", words.AMOUNT, Show.WHOLE_MONEY),
        Column("warning", words.WARNING, help=advice, words=words.WARNINGS),
        Column("expected_close", words.EXPECTED, Show.DATE),
        Column("days_in_stage", words.DAYS_IN_STAGE, Show.DAYS, words.DAYS_IN_STAGE_HELP),
    )
    pushed = Column("pushed", words.PUSHED, Show.COUNT, words.PUSHED_HELP)
    step = Column("next_step", words.NEXT_STEP, width=170)
    kept = [column for column in (pushed, step) if any(getattr(row, column.field) for row in rows)]
    return (*shown, *((pushed, step, *more) if everything else kept))


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
