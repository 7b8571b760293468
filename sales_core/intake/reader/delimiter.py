"""Which character separates the cells of a text file, and which one quotes them."""

import csv
from collections import Counter
from collections.abc import Sequence

CANDIDATES = (",", ";", "\t", "|")
SELDOM = (":", "^", "~")  # stand in times, notes and paths too: only when they cut all lines alike
DOUBLE, SINGLE = '"', "'"


def delimiter_of(lines: Sequence[str]) -> str:
    """The candidate that cuts most lines into equally many cells; a comma when none cuts any."""
    best = max(CANDIDATES, key=lambda candidate: _score(lines, candidate))
    return best if _strong(lines, best, 2) else next((sign for sign in SELDOM if _strong(lines, sign, 3)), best)


def quote_of(lines: Sequence[str], delimiter: str) -> str:
    """The quotation mark: a single one only when it opens and closes cells and a double one does not."""
    cells = [cell for line in lines for cell in line.strip("\r\n").split(delimiter)]
    single = sum(len(cell) > 1 and cell[0] == cell[-1] == SINGLE for cell in cells)
    opened = sum(cell.startswith(SINGLE) != cell.endswith(SINGLE) for cell in cells if len(cell) > 1)
    double = any(DOUBLE in cell for cell in cells)
    return SINGLE if single > 1 and not double and 2 * opened <= single else DOUBLE


def declared(line: str) -> str | None:
    """The delimiter that a first line like `sep=;` names for Excel, or None."""
    text = line.strip("\ufeff\r\n ").strip('"')
    return text[4:5] or None if text.lower().startswith("sep=") and len(text) == 5 else None


def _widths(lines: Sequence[str], delimiter: str) -> Counter[int]:
    try:
        return Counter(len(row) for row in csv.reader(lines, delimiter=delimiter) if row)
    except csv.Error:
        return Counter()


def _score(lines: Sequence[str], delimiter: str) -> tuple[float, int]:
    widths = _widths(lines, delimiter)
    cut = {width: count for width, count in widths.items() if width > 1}
    if not cut:
        return 0.0, 0
    width, count = max(cut.items(), key=lambda item: (item[1], item[0]))
    return round(count / sum(widths.values()), 1), width


def _strong(lines: Sequence[str], delimiter: str, least: int) -> bool:
    """Whether three lines or more are cut into the same `least` cells or more, and none differently."""
    widths = _widths(lines, delimiter)
    return len(widths) == 1 and min(widths) >= least and sum(widths.values()) >= 3
