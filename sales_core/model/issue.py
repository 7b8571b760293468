"""What is wrong with a file, sheet, row or cell, as a value."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Issue:
    """One finding; `code` names the text that explains it when it is shown.

    row: 1-based row number in the sheet, None when it concerns the whole sheet or file.
    detail: further values for the text, by name, as a tuple of pairs.
    """

    code: str
    sheet: str = ""
    row: int | None = None
    column: str = ""
    value: str = ""
    detail: tuple[tuple[str, str], ...] = ()
