"""Which numbers an upload changed: every KPI of the months that its rows touch, before and after it."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sales_core.model.entities import entity_of
from sales_core.model.kinds import FieldType, Kind
from sales_core.model.period import Period, PeriodKind
from sales_core.reports.kpis import kpi_values
from sales_core.reports.question import ask
from sales_core.reports.sqltext import sql
from sales_core.store.reader import Reader

MOST_MONTHS = 6


@dataclass(frozen=True)
class Moved:
    """A KPI of everybody in scope in one month. None: there was, or is, no answer."""

    month: Period
    key: str
    unit: str
    before: Decimal | None
    after: Decimal | None


@dataclass(frozen=True)
class Effect:
    """The KPIs that moved, latest month first. months: how many months the upload touches; MOST_MONTHS are told."""

    moved: tuple[Moved, ...]
    months: int


@dataclass(frozen=True)
class _Month:
    month: date


def batch_effect(before: Reader, after: Reader, batch_id: int, kind: Kind, today: date) -> Effect:
    """Compare the two readers in the months of a batch: `before` knows all up to it, `after` knows it too.

    Sheets of one file are committed at one moment and are told together.
    """
    days = [field.name for field in entity_of(kind).fields if field.type is FieldType.DATE]
    if not days:
        return Effect((), 0)
    found = after.rows(sql("batch_effect").format(kind=kind, days=", ".join(days)), _Month, batch=batch_id)
    months = [Period.containing(row.month, PeriodKind.MONTH) for row in found if row.month <= today]
    moved = [each for month in months[:MOST_MONTHS] for each in _moved(before, after, month, today)]
    return Effect(tuple(moved), len(months))


def _moved(before: Reader, after: Reader, month: Period, today: date) -> list[Moved]:
    then, now = (
        {kpi.key: kpi for kpi in kpi_values(ask(reader, today, month, min(today, month.end)))}
        for reader in (before, after)
    )
    told = []
    for key in dict.fromkeys((*now, *then)):
        was, is_now = (kpis[key].value if key in kpis else None for kpis in (then, now))
        if was != is_now:
            told.append(Moved(month, key, (now.get(key) or then[key]).unit, was, is_now))
    return told
