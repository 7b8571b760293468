"""What the rows behind a number come to, said above them: how many they are and their sums, part by part."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from sales_core.text import common
from sales_core.text import format as fmt
from sales_core.ui.columns import Column, Show
from sales_core.ui.page import Page

_JOINED = " · "


def told(page: Page, rows: Sequence[object], columns: Sequence[Column], sums: Sequence[str], by: str) -> list[str]:
    """One line for all rows; with `by`, whose values the rows fall into, one more for each value that occurs.

    sums: fields of `columns` that are added up.
    """
    added = [column for column in columns if column.field in sums]
    count = page.say(common.ROW_BEHIND if len(rows) == 1 else common.ROWS_BEHIND, count=f"{len(rows):,}")
    if not by:
        return [_JOINED.join([count, *_sums(page, rows, added)])]
    parts = next(column for column in columns if column.field == by)
    return [count, *_parts(page, rows, parts, added)]


def _parts(page: Page, rows: Sequence[object], by: Column, added: Sequence[Column]) -> Iterator[str]:
    for value in dict.fromkeys(by.value(row, page.language) for row in rows):
        own = [row for row in rows if by.value(row, page.language) == value]
        text = common.ROW_OF if len(own) == 1 else common.ROWS_OF
        count = page.say(text, part=value or fmt.EMPTY, count=f"{len(own):,}")
        yield _JOINED.join([count, *_sums(page, own, added)])


def _sums(page: Page, rows: Sequence[object], added: Sequence[Column]) -> Iterator[str]:
    for column in added:
        values = [value for row in rows if (value := column.value(row, page.language)) is not None]
        if values:
            total = sum(values, Decimal(0))
            shown = page.money_exact(total) if column.show in (Show.MONEY, Show.WHOLE_MONEY) else fmt.number(total)
            yield page.say(common.SUM_OF, column=page.say(column.label), sum=shown)
