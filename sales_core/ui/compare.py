"""Puts what a page shows beside what it showed as known on an earlier day."""

from collections import defaultdict
from collections.abc import Hashable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Generic, TypeVar

from sales_core.text import compare as words
from sales_core.text import format as fmt
from sales_core.text.measures import difference
from sales_core.ui.card import Card
from sales_core.ui.page import Page

Row = TypeVar("Row")
LEAST = 50  # rows that are no more, listed below however short a list is


@dataclass(frozen=True)
class Pair(Generic[Row]):
    """A row now and then; one of the two is None when it is new or gone."""

    now: Row | None
    then: Row | None


def since(page: Page) -> str:
    """Since which day, short enough for a card."""
    return page.say(words.SINCE, day=fmt.day_short(page.compared_with, page.language))


def beside(page: Page, now: Sequence[Card], then: Sequence[Card]) -> list[Card]:
    """The cards of now, each with its change since the card of the same label in place of its usual one."""
    earlier = {card.label: card for card in then}
    return [_changed(page, card, earlier.get(card.label)) for card in now]


def paired(now: Sequence[Row], then: Sequence[Row], by: Sequence[str]) -> list[Pair[Row]]:
    """Each row of now with that of then which has the same values in `by`; what is gone comes last.

    Rows that share those values are paired in their order.
    """
    left: dict[Hashable, list[Row]] = defaultdict(list)
    for row in reversed(then):
        left[_identity(row, by)].append(row)
    pairs = [Pair(row, left[key].pop() if left.get(key := _identity(row, by)) else None) for row in now]
    gone = {id(row) for rows in left.values() for row in rows}
    return [*pairs, *(Pair(None, row) for row in then if id(row) in gone)]


def listed(then: Sequence[Row], rows: Sequence[object], everything: Sequence[object], by: Sequence[str]) -> list[Row]:
    """Those of then that are among `rows`, the first of `everything` now, or that are no more."""
    shown, all_now = ({_identity(row, by) for row in found} for found in (rows, everything))
    gone = [row for row in then if _identity(row, by) not in all_now]
    return [*(row for row in then if _identity(row, by) in shown), *gone[: max(len(rows), LEAST)]]


def _identity(row: object, by: Sequence[str]) -> Hashable:
    return tuple(getattr(row, name) for name in by)


def _changed(page: Page, now: Card, then: Card | None) -> Card:
    if then is None:
        return replace(now, change=page.say(words.NEW), against=since(page), more_is_better=None, arrow=False)
    if now.value == then.value and now.number == then.number:
        return replace(now, change=page.say(words.SAME), against=since(page), more_is_better=None, arrow=False)
    if now.number is None or then.number is None:
        was = page.say(words.WAS, value=then.value)
        return replace(now, change=was, against=since(page), more_is_better=None, arrow=False)
    moved = difference(Decimal(now.number) - Decimal(then.number), now.unit, page.currency, page.language)
    return replace(now, change=moved, against=since(page))
