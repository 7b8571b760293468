"""The business date that a sheet describes, the year that its titles speak of, and where that was read."""

from dataclasses import dataclass
from datetime import date

from sales_core.intake.context import NOTHING, Context
from sales_core.intake.prepared import Choices
from sales_core.intake.values.periods import day_in, year_in


@dataclass(frozen=True)
class Origin:
    """Where a sheet comes from, what was decided about it and what the store knows; `today` is the day of the upload.

    own_choices: what the user decided for this very sheet, where `choices` holds remembered answers too; else None.
    """

    file_name: str
    sha256: str
    sheet: str
    today: date
    choices: Choices
    context: Context = NOTHING
    own_choices: Choices | None = None

    def setting(self, name: str) -> str:
        """An answer of the user by name, "" when there is none."""
        return dict(self.choices.settings).get(name, "")


def as_of(origin: Origin, titles: tuple[str, ...]) -> tuple[date, str]:
    """The date and its source: user, sheet name, title, file name or today. A day after today is no evidence."""
    if origin.choices.as_of is not None:
        return origin.choices.as_of, "user"
    for text, source in _places(origin, titles):
        if day := day_in(text, origin.today):
            return day, source
    return origin.today, "today"


def year_of(origin: Origin, titles: tuple[str, ...]) -> int | None:
    """The year of dates and months written without one."""
    if (told := origin.setting("year")).isdigit():
        return int(told)
    return next((year for text, _ in _places(origin, titles) if (year := year_in(text))), None)


def year_ends(origin: Origin, titles: tuple[str, ...]) -> date | None:
    """A day by which the year of `year_of` had got: the full date that it was read from, or the upload's own day."""
    if origin.setting("year").isdigit():
        return origin.today
    told = next((text for text, _ in _places(origin, titles) if year_in(text)), "")
    return day_in(told, origin.today)


def _places(origin: Origin, titles: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    stem = origin.file_name.rsplit(".", maxsplit=1)[0]
    tab = () if origin.sheet == stem else ((origin.sheet, "sheet name"),)
    return (*tab, *((title, "title") for title in titles), (stem, "file name"))
