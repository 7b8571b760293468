"""How a column of a table, on the screen or in a downloaded sheet, is headed and written."""

import dataclasses
from collections.abc import Sequence
from enum import StrEnum
from typing import Any

from sales_core.text.core import Language, Text


class Show(StrEnum):
    """How the values of a column are written."""

    TEXT = "text"
    MONEY = "money"  # to the cent, in the team's currency
    WHOLE_MONEY = "whole_money"
    NUMBER = "number"  # one decimal
    COUNT = "count"  # whole
    PERCENT = "percent"  # 0.256 is 25.6 %
    SHARE = "share"  # a percentage with a bar from 0 to 100 %
    DATE = "date"
    DAYS = "days"


@dataclasses.dataclass(frozen=True)
class Column:
    """One column: the field of the rows that it shows and how.

    words: texts for the values of a closed set, by value; a value that is not there is shown as it is.
    compared: whether a comparison with an earlier day looks at it; not for what only says other columns in words.
    width: pixels of a text that may be long; None is as wide as its text.
    """

    field: str
    label: Text
    show: Show = Show.TEXT
    help: Text | None = None
    words: dict[str, Text] = dataclasses.field(default_factory=dict)
    compared: bool = True
    width: int | None = None

    def value(self, row: object, language: Language) -> Any:
        """What the row has for this column, with a word of a closed set said in `language`."""
        found = getattr(row, self.field)
        word = self.words.get(str(found)) if self.words else None
        return word.say(language) if word else found


def headed(columns: Sequence[Column], language: Language) -> list[str]:
    """The headings in `language`; two columns that would read the same are numbered."""
    labels = [column.label.say(language) for column in columns]
    return [
        label if labels.index(label) == place else f"{label} ({labels[:place].count(label) + 1})"
        for place, label in enumerate(labels)
    ]
