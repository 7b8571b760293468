"""The rows of both periods behind a part of a change."""

from sales_core.figures.contribution import named
from sales_core.metrics import BY_KEY
from sales_core.reports.contribution import Contribution, Part, contribution_rows
from sales_core.text import contribution as words
from sales_core.text import kpis as kpi_words
from sales_core.text.measures import measured
from sales_core.ui.columns import Column, Show
from sales_core.ui.drill import drill
from sales_core.ui.page import Page

_SPAN = Column("part", words.SPAN, words=words.SPANS)
_AMOUNT = Column("amount", kpi_words.AMOUNT, Show.MONEY)
_ORDER = Column("counted", kpi_words.ORDER)
_UNITS = Column("adds", words.QUANTITY, Show.NUMBER)
_COLUMNS = (
    Column("day", kpi_words.DAY, Show.DATE),
    Column("person", kpi_words.PERSON, words={"": kpi_words.UNASSIGNED}),
    Column("customer", kpi_words.CUSTOMER),
    Column("what", kpi_words.WHAT),
)


ROWS = (_SPAN, *_COLUMNS, _AMOUNT)


def behind(page: Page, found: Contribution, part: Part, against: str) -> None:
    """Open the rows of one part, of the later period and of the earlier."""
    metric = BY_KEY[found.key]
    rows = contribution_rows(page.question, found, part.part, against)
    title = page.say(
        words.BEHIND,
        kpi=page.say(metric.label),
        part=named(part, found.by, page.language),
        before=_exact(page, part, "before", metric.unit),
        now=_exact(page, part, "now", metric.unit),
    )
    amount = (_AMOUNT,) if any(row.amount is not None for row in rows) else ()
    order = {"orders": (_ORDER,), "units": (_UNITS,)}.get(found.key, ())
    drill(page, title, rows, (_SPAN, *_COLUMNS, *amount, *order), "contribution", sums=("amount", "adds"), by="part")


def _exact(page: Page, part: Part, field: str, unit: str) -> str:
    value = getattr(part, field)
    return page.money_exact(value) if unit == "money" else measured(value, unit, page.currency, page.language)
