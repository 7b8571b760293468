"""Which rows of a sheet look like the header of a table: by known words, or by names over numbers."""

import re
from collections.abc import Sequence
from functools import cache

import pyarrow as pa

from sales_core.intake.columns.columns import fields_of, map_columns
from sales_core.intake.columns.needs import missing_groups, period_columns
from sales_core.intake.tables.table import NUMBER, SOME_YEAR
from sales_core.intake.values.periods import span_of
from sales_core.intake.words.headers import key_of
from sales_core.intake.words.vocabulary import every_header
from sales_core.intake.words.words import read
from sales_core.model.kinds import SHEETS, Kind

Row = Sequence[str | None]
DAY = re.compile(r"\d{4}-\d\d-\d\d")
LONGEST = 40  # characters of a header


@cache
def known_texts() -> pa.Array:
    """The headers of the synonym files as they are usually written, to find rows with them at once."""
    files = [read(name) for name in ("common", *SHEETS)]
    raw = {word for file in files for part in ("fields", "weak") for listed in file.get(part, {}).values()
           for word in listed}  # fmt: skip
    return pa.array(sorted({form for word in raw for form in (word, word.title(), word.upper(), word.capitalize())}))


def keys_in(row: Row) -> tuple[str, ...]:
    """The keys of a row's filled cells in order."""
    return tuple(key_of(cell) for cell in row if cell)


def _names_only(row: Row) -> bool:
    """Whether two or more different short texts stand in it, and no number or date but months."""
    cells = [cell for cell in row if cell]
    numbers = [cell for cell in cells if NUMBER.match(cell) and span_of(cell, SOME_YEAR) is None]
    days = [cell for cell in cells if DAY.match(cell)]  # months that Excel keeps as first days come in numbers
    numbers += days if len(days) == 1 else []
    return len(cells) >= 2 and not numbers and all(len(cell) <= LONGEST for cell in cells)


def says_headers(row: Row, share: float = 0.5, least: int = 2) -> bool:
    """Whether so many of its cells are headers that some kind of sheet has; the first among them or nearly all."""
    if not _names_only(row):
        return False
    cells = [cell for cell in row if cell]
    worded = [key_of(cell) in every_header() for cell in cells]
    months = [span_of(cell, SOME_YEAR) is not None for cell in cells]
    known = [one or other for one, other in zip(worded, months, strict=True)]
    enough = sum(known) >= max(share * len(cells), least) and sum(worded) >= (1 if sum(months) > 1 else 2)
    return enough and (known[0] or sum(known) >= 0.75 * len(cells))


def names_over_rows(row: Row, below: Sequence[Row]) -> bool:
    """Whether three or more names, known or not, stand over one row of numbers or two of texts in the same columns."""
    places = {place for place, cell in enumerate(row) if cell}
    if (
        len(places) < 3
        or not below
        or not _names_only(row)
        or any(":" in (cell or "").replace("：", ":") for cell in row)
    ):
        return False
    under = [{place for place, cell in enumerate(cells) if cell} for cells in below]
    alike = [filled <= places and len(filled) >= 0.8 * len(places) for filled in under]
    numbers = any((cell := below[0][place]) and NUMBER.match(cell) for place in places)
    return alike[0] and (numbers or alike[1:] == [True])


def stands_alone(row: Row) -> bool:
    """Whether a table with this header could be a sheet of its own."""
    headers = [cell for cell in row if cell]
    for kind in SHEETS:
        fields = fields_of(map_columns(headers, kind))
        if kind is not Kind.SETTINGS and not missing_groups(kind, fields.keys()):
            return True
    fields = fields_of(map_columns(headers, Kind.TARGETS))
    return len(period_columns(headers)) >= 2 and not missing_groups(Kind.TARGETS, fields.keys(), wide=True)
