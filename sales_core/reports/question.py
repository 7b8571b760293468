"""What every report is asked: whose rows, which period, looked back on from when."""

from dataclasses import dataclass
from datetime import date

from sales_core.model.period import Period, PeriodKind
from sales_core.rules.calendar import Calendar
from sales_core.store.reader import Reader

MOST_BEHIND = 20_000  # rows of one kind of sheet that are listed behind a number


@dataclass(frozen=True)
class Question:
    """One viewer's question; `reader` already sees only the people in question.

    as_of: the business date from which the period is looked back on; never after the period's end.
    """

    reader: Reader
    period: Period
    as_of: date
    calendar: Calendar


def ask(
    reader: Reader,
    today: date,
    period: Period | None = None,
    as_of: date | None = None,
    kind: PeriodKind = PeriodKind.MONTH,
) -> Question:
    """A question with what was not said filled in from the data.

    period: the one of `kind` that holds the latest fact up to today. as_of: the latest business
    date that an upload describes. Both are kept at or before today, as_of within the period's end.
    """
    latest = latest_day(reader, today)
    period = period or Period.containing(latest, kind, reader.settings.fiscal_start)
    moment = as_of or min(reader.latest_as_of() or today, today)
    return Question(reader, period, min(moment, period.end), Calendar.from_settings(reader.settings))


def latest_day(reader: Reader, today: date) -> date:
    """The day of the latest fact that is not in the future; today when there is none."""
    span = reader.first_last()
    return min(span[1], today) if span and span[0] <= today else today
