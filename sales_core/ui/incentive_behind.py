"""The rows behind what is earned: the sales that statements count and the targets they are held against."""

from collections.abc import Callable, Sequence

from sales_core.reports.credit_effects import CreditEffect
from sales_core.reports.incentives import IncentiveRow
from sales_core.reports.pay_unpaid_orders import KINDS, unpaid_orders
from sales_core.reports.splits import MOST
from sales_core.reports.statement import StatementSource, behind_statements, statement_sources
from sales_core.text import credits as credits_words
from sales_core.text import incentives as words
from sales_core.ui import split_form
from sales_core.ui.columns import Column, Show
from sales_core.ui.drill import drill
from sales_core.ui.page import Page
from sales_core.ui.split_parts import DECIDERS

_SOURCES = (
    Column("day", words.DAY, Show.DATE),
    Column("reference", words.REFERENCE),
    Column("customer", words.CUSTOMER),
    Column("product", words.PRODUCT),
    Column("amount", words.COUNTED, Show.MONEY),
)
_EVERYBODYS = (Column("part", words.PART, words=words.PARTS), Column("person", words.PERSON), *_SOURCES)

_UNPAID = (
    Column("reference", words.REFERENCE),
    Column("amount", words.COUNTED, Show.MONEY),
    Column("due_on", words.DUE_ON, Show.DATE),
    Column("ordered", words.ORDERED, Show.MONEY),
    Column("paid", words.PAID, Show.MONEY),
    Column("day", words.DAY, Show.DATE),
    Column("customer", words.CUSTOMER),
    Column("product", words.PRODUCT),
)


# Of sales that a decision credits.
CREDITED = (
    Column("share", credits_words.SHARE, Show.PERCENT, credits_words.SHARE_HELP),
    Column("seller", credits_words.SELLER),
    Column("decided_on", credits_words.DECIDED_ON, Show.DATE),
    Column("decided_by", credits_words.DECIDED_BY, words=DECIDERS),
)


def _columns(rows: Sequence[StatementSource], columns: tuple[Column, ...]) -> tuple[Column, ...]:
    return (*columns, *CREDITED) if any(row.share is not None for row in rows) else columns


def behind_line(page: Page, row: IncentiveRow, period: str) -> None:
    """Open the sales that one statement counts; of a line about unpaid orders, those."""
    title = page.say(words.STATEMENT_OF, person=row.person, period=period)
    if row.component in KINDS:
        drill(page, title, unpaid_orders(page.question, row), _UNPAID, "unpaid", sums=("amount",))
        return
    told = statement_sources(page.question, row)
    pieces = list(dict.fromkeys(one.piece for one in told if one.piece))[:MOST]

    def share() -> None:
        split_form.section(page, pieces)

    drill(page, title, told, _columns(told, _SOURCES), "statement", share if pieces else None, sums=("amount",))


def behind_statement(page: Page, title: str, row: IncentiveRow, act: Callable[[], None]) -> None:
    """Open the sales that a statement counts, below what `act` shows of it."""
    told = statement_sources(page.question, row)
    drill(page, title, told, _columns(told, _SOURCES), "statement", act, sums=("amount",))


def behind_credit(page: Page, title: str, rows: Sequence[IncentiveRow], effect: CreditEffect) -> None:
    """Open what a decision credits to one person of a customer's, an order's or a deal's sales."""
    told = behind_statements(page.question, [row for row in rows if row.person == effect.person])
    decided = (effect.what, effect.subject)
    chosen = [row for row in told if (row.credit_what, row.credit_subject) == decided]
    drill(page, title, chosen, (*_SOURCES, *CREDITED), "credited", sums=("amount",))


def behind_number(page: Page, title: str, rows: Sequence[IncentiveRow], person: str | None = None) -> None:
    """Open what the statements count and their targets; person: of one only."""
    chosen = [row for row in rows if person in (None, row.person)]
    told = behind_statements(page.question, chosen)
    drill(page, title, told, _columns(told, _EVERYBODYS), "statements", sums=("amount",), by="part")
