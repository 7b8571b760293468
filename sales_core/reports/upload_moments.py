"""When sheets were uploaded: the moments at which what is known changed."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, tzinfo

from sales_core.reports.sqltext import sql
from sales_core.store.reader import Reader


@dataclass(frozen=True)
class UploadDay:
    """A day of the reader's clock on which sheets were uploaded, and how many."""

    day: date
    sheets: int


@dataclass(frozen=True)
class _Moment:
    moment: datetime
    sheets: int


@dataclass(frozen=True)
class _Last:
    happened_at: datetime | None


def last_moment(reader: Reader) -> datetime | None:
    """The moment of the last thing that happened in the store: up to it, uploads count."""
    return reader.rows(sql("last_moment"), _Last)[0].happened_at


def upload_days(reader: Reader, zone: tzinfo | None = None) -> tuple[UploadDay, ...]:
    """The newest first, by the clock of `zone` (None: this machine's); forms are no uploads."""
    counted: dict[date, int] = {}
    for row in reader.rows(sql("upload_moments"), _Moment):
        day = row.moment.replace(tzinfo=UTC).astimezone(zone).date()
        counted[day] = counted.get(day, 0) + row.sheets
    return tuple(UploadDay(day, sheets) for day, sheets in counted.items())
