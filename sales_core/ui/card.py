"""One number of the row under the finding."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True)
class Card:
    """One number.

    value, change: as written for the reader (`page.money(…)`, `format.change(…)`); a change of "" or "—"
    is left out. against: what the change compares with. more_is_better: None when it is neither good nor bad.
    trend: values over time, oldest first; None leaves a gap. help: the number's definition. on_open: called
    when the reader asks for the rows behind the number (usually `drill`). wide: takes the room of two cards.
    number, unit: what `value` writes, and money, count, percent, days, ratio or score; without them a comparison
    with an earlier day says what the value was. arrow: whether the change goes up or down.
    """

    label: str
    value: str
    change: str = ""
    against: str = ""
    more_is_better: bool | None = True
    trend: Sequence[Decimal | None] = ()
    help: str = ""
    on_open: Callable[[], None] | None = None
    wide: bool = False
    number: Decimal | int | None = None
    unit: str = "count"
    arrow: bool = True
