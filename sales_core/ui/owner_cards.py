"""The numbers of the page about owners."""

from collections.abc import Callable, Sequence
from decimal import Decimal

from sales_core.reports.owners import OwnerRow, books, owners
from sales_core.reports.pool import PoolRow, has_pool, pool, warnings
from sales_core.text import format as fmt
from sales_core.text import owners as words
from sales_core.text import pool as pool_words
from sales_core.text.core import Text
from sales_core.ui.cards import Card
from sales_core.ui.drill import drill
from sales_core.ui.owner_parts import opened
from sales_core.ui.owner_pool import COLUMNS, SOON
from sales_core.ui.page import Page


def cards(page: Page) -> list[Card]:
    """What is owned; of several people what is nobody's and the largest book; what is open, over a limit, or free."""
    rows, pooled = owners(page.question), has_pool(page.question)
    held, free = [row for row in rows if row.person], [row for row in rows if not row.person]
    return [
        _count(page, words.OWNED, words.OWNED_HELP, held),
        *([_count(page, words.UNOWNED, words.UNOWNED_HELP, free)] if _several(page) and not pooled else []),
        *([_largest(page, held)] if _several(page) else []),
        _over(page, held) if page.settings.ownership.limited else _open(page, held),
        *([_free(page), _soon(page)] if pooled else []),
    ]


def _several(page: Page) -> bool:
    return len(books(page.question)) > 1


def _count(page: Page, label: Text, help_: Text, rows: Sequence[OwnerRow]) -> Card:
    return Card(
        page.say(label), fmt.count(len(rows)), number=len(rows), more_is_better=label is not words.UNOWNED,
        help=page.say(help_), on_open=_opener(page, label, rows),
    )  # fmt: skip


def _largest(page: Page, held: Sequence[OwnerRow]) -> Card:
    largest = books(page.question)[0]
    share = largest.revenue_share
    return Card(
        page.say(words.LARGEST), fmt.percent(share), number=share, unit="percent", more_is_better=None,
        help=page.say(words.LARGEST_HELP, person=largest.person),
        on_open=_opener(page, words.LARGEST, held if share else ()),
    )  # fmt: skip


def _over(page: Page, held: Sequence[OwnerRow]) -> Card:
    full = {book.person: book.over for book in books(page.question) if book.over}
    number = sum(full.values())
    return Card(
        page.say(words.OVER), fmt.count(number), number=number, more_is_better=False, help=page.say(words.OVER_HELP),
        on_open=_opener(page, words.OVER, [row for row in held if row.person in full]),
    )  # fmt: skip


def _open(page: Page, held: Sequence[OwnerRow]) -> Card:
    amount = sum((row.open_amount for row in held), Decimal(0))
    return Card(
        page.say(words.OPEN_DEALS), page.money(amount), number=amount, unit="money",
        help=page.say(words.OPEN_DEALS_HELP),
        on_open=_opener(page, words.OPEN_DEALS, [row for row in held if row.open_deals]),
    )  # fmt: skip


def _free(page: Page) -> Card:
    return _pooled(page, pool_words.FREE, pool_words.FREE_HELP, pool(page.question))


def _soon(page: Page) -> Card:
    return _pooled(page, pool_words.SOON, pool_words.SOON_HELP, warnings(page.question))


def _pooled(page: Page, label: Text, help_: Text, rows: Sequence[PoolRow]) -> Card:
    columns = COLUMNS if label is pool_words.FREE else SOON
    return Card(
        page.say(label), fmt.count(len(rows)), number=len(rows), more_is_better=False, help=page.say(help_),
        on_open=(lambda: drill(page, page.say(label), rows, columns, "pool_rows")) if rows else None,
    )  # fmt: skip


def _opener(page: Page, label: Text, rows: Sequence[OwnerRow]) -> Callable[[], None] | None:
    title = page.say(label)
    return (lambda: opened(page, title, rows)) if rows else None
