"""The rows of the sheets behind the numbers of the care page."""

from collections.abc import Callable, Mapping

from sales_core.reports.care import CareRow, due_now
from sales_core.reports.question import Question
from sales_core.reports.tiers_behind import TierBehind, told_behind

COUNTS: Mapping[str, Callable[[CareRow], bool]] = {
    "due": lambda row: True,
    "a_tier": lambda row: row.tier == "A",
    "promised": lambda row: row.reason in ("promised", "noted"),
    "never": lambda row: row.reason == "never",
}


def care_behind(question: Question, number: str, person: str | None = None) -> tuple[TierBehind, ...]:
    """The newest row about each customer that one of COUNTS counts, of one person or of all (None)."""
    counts = COUNTS[number]
    rows = (row for row in due_now(question) if counts(row) and person in (None, row.person))
    return told_behind(question, {row.customer: row.tier for row in rows})
