"""Names, ids and prose: trimmed, width and inner spaces made even; nothing merged beyond that."""

import unicodedata

import pyarrow as pa
import pyarrow.compute as pc

from sales_core.intake.values.distinct import Read, any_true, by_distinct
from sales_core.intake.values.numbers import BadValueError, is_excel_error

LONGEST = 32_767  # characters that an Excel cell can hold


def clean_names(cells: pa.Array) -> Read:
    """Names and categories: NFKC, single spaces."""
    if _is_plain(cells, r"[\s\x00-\x1f][\s\x00-\x1f]|[\t\r\n]|^#"):
        return Read(cells)
    return by_distinct(cells, _name, pa.string())


def clean_ids(cells: pa.Array) -> Read:
    """Ids: never numbers; a trailing ".0" that a spreadsheet put there goes."""
    if _is_plain(cells, r"\s\s|[\t\r\n]|^#|^'|^\d+\.0$"):
        return Read(cells)
    return by_distinct(cells, _id, pa.string())


def rounded_id(cells: pa.Array) -> str | None:
    """A long number of which a spreadsheet kept only the first digits, such as 6.9E+12; None when there is none."""
    found = pc.filter(cells, pc.fill_null(pc.match_substring_regex(cells, r"^\d(?:\.\d+)?[eE]\+\d+$"), False))
    return found[0].as_py() if len(found) else None


def clean_prose(cells: pa.Array) -> Read:
    """Sentences: as they stand."""
    if _is_plain(cells, "^#", ascii_only=False):
        return Read(cells)
    return by_distinct(cells, _prose, pa.string())


def _is_plain(cells: pa.Array, odd: str, *, ascii_only: bool = True) -> bool:
    if ascii_only and any_true(pc.invert(pc.string_is_ascii(cells))):
        return False
    if (pc.max(pc.binary_length(cells)).as_py() or 0) > LONGEST:
        return False
    return not any_true(pc.match_substring_regex(cells, odd))


def checked(text: str) -> str:
    """The text of a cell; BadValueError for an error of Excel, or more than a cell can hold."""
    if is_excel_error(text):
        raise BadValueError("excel_error")
    if len(text) > LONGEST:
        raise BadValueError("too_long")
    return text


def _name(text: str) -> str | None:
    return " ".join(unicodedata.normalize("NFKC", checked(text)).split()) or None


def _id(text: str) -> str | None:
    name = _name(text)
    if name is None:
        return None
    name = name.removeprefix("'")
    whole, point, rest = name.partition(".")
    return whole if point and rest == "0" and whole.isdigit() else name or None


def _prose(text: str) -> str | None:
    return checked(text) or None
