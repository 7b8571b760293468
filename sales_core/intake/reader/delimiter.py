"""Which character separates the cells of a text file."""

import csv
from collections import Counter
from collections.abc import Sequence

CANDIDATES = (",", ";", "\t", "|")


def delimiter_of(lines: Sequence[str]) -> str:
    """The candidate that cuts most lines into equally many cells; a comma when none cuts any."""
    return max(CANDIDATES, key=lambda candidate: _score(lines, candidate))


def declared(line: str) -> str | None:
    """The delimiter that a first line like `sep=;` names for Excel, or None."""
    text = line.strip().strip('"')
    return text[4:5] or None if text.lower().startswith("sep=") and len(text) == 5 else None


def _score(lines: Sequence[str], delimiter: str) -> tuple[float, int]:
    try:
        widths = Counter(len(row) for row in csv.reader(lines, delimiter=delimiter) if row)
    except csv.Error:
        return 0.0, 0
    cut = {width: count for width, count in widths.items() if width > 1}
    if not cut:
        return 0.0, 0
    width, count = max(cut.items(), key=lambda item: (item[1], item[0]))
    return round(count / sum(widths.values()), 1), width
