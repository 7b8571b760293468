"""The open deals behind a number of the pipeline."""

from dataclasses import replace
from decimal import Decimal

from sales_core.figures.pipeline import deals as counted
from sales_core.reports.deals import deals, to_mend
from sales_core.reports.narrowed import Narrowed, due_in
from sales_core.reports.pipeline_summary import PipelineSummary
from sales_core.reports.weighted import weighted_deals
from sales_core.reports.win_loss import closed_deals
from sales_core.text import format as fmt
from sales_core.text import pipeline as words
from sales_core.text import weighted as weighted_words
from sales_core.ui import closed_parts
from sales_core.ui.columns import Column, Show
from sales_core.ui.drill import drill
from sales_core.ui.page import Page
from sales_core.ui.stage_names import stage_names


def _who(page: Page) -> tuple[Column, ...]:
    return (
        Column("deal", words.DEAL),
        Column("customer", words.CUSTOMER),
        Column("person", words.PERSON, words={"": words.UNASSIGNED}),
        Column("stage", words.STAGE, words=stage_names(page)),
        Column("amount", words.AMOUNT, Show.MONEY),
    )


def open_deals(page: Page, what: str, narrowed: Narrowed) -> None:
    """Open the open deals that `narrowed` names; their amounts sum to the number that `what` names."""
    whole = to_mend(page.question, narrowed)
    columns = (*_who(page), Column("expected_close", words.EXPECTED, Show.DATE))
    rows = deals(page.question, "open", narrowed)
    title = _title(page, what, len(rows), whole[0].amount if whole else Decimal(0))
    drill(page, title, rows, columns, "open_deals", sums=("amount",))


def due(page: Page, what: str, people: tuple[str, ...] | None = None) -> None:
    """Open the deals that should close in the period."""
    open_deals(page, what, replace(due_in(page.question), people=people))


def weighed(page: Page, way: str, amount: Decimal) -> None:
    """Open every open deal with its rate and what it counts with."""
    columns = (
        *_who(page),
        Column("rate", weighted_words.RATE, Show.PERCENT),
        Column("weighted", weighted_words.COUNTS_WITH, Show.MONEY, weighted_words.COUNTS_WITH_HELP),
    )
    rows = weighted_deals(page.question, way)
    drill(
        page,
        _title(page, page.say(words.WEIGHTED), len(rows), amount),
        rows,
        columns,
        "weighted_deals",
        sums=("amount", "weighted"),
    )


def closed(page: Page, summary: PipelineSummary) -> None:
    """Open the deals that were won and lost in the twelve months that the win rate is of."""
    rows = closed_deals(page.question, "person", None)
    told = {"won": fmt.count(summary.won_deals), "deals": counted(len(rows), page.language)}
    drill(
        page,
        page.say(words.BEHIND_CLOSED, **told),
        rows,
        closed_parts.DEALS,
        "closed_deals",
        sums=("amount",),
        by="status",
    )


def _title(page: Page, what: str, count: int, amount: Decimal) -> str:
    deals_said = counted(count, page.language)
    return page.say(words.BEHIND, what=what, deals=deals_said, amount=page.money_exact(amount))
