"""The cards of a sheet or an upload: its counts, which add up to the rows read, and what they come to."""

from decimal import Decimal

from sales_core.model.batch import RowCounts
from sales_core.model.kinds import Kind
from sales_core.text import format as fmt
from sales_core.text import uploads as words
from sales_core.text.core import Text
from sales_core.ui.cards import Card
from sales_core.ui.page import Page
from sales_core.ui.upload_lines import total

FITS = 10  # characters of an amount that one card has room for


def count_cards(page: Page, kind: Kind | None, rows: RowCounts, amount: Decimal) -> list[Card]:
    """Accepted, duplicate, rejected, skipped, read; then the total of the accepted rows where they add up to money."""
    counts: list[tuple[str, Text, int]] = [
        ("accepted", words.ACCEPTED, rows.accepted),
        ("duplicate", words.DUPLICATE, rows.duplicate),
        ("rejected", words.REJECTED, rows.rejected),
        ("skipped", words.SKIPPED, rows.skipped),
        ("read", words.READ, rows.read),
    ]
    found = [
        Card(page.say(label), fmt.count(count), help=page.say(words.COUNTS_HELP[name])) for name, label, count in counts
    ]
    told = total(page, kind, amount) if kind else ""
    if told:
        meant = page.say(words.COUNTS_HELP["amount"])
        found.append(Card(page.say(words.AMOUNT), told, help=meant, wide=len(told) > FITS))
    return found
