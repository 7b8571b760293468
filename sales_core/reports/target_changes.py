"""Who set which target when, from what to what, and why."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields, replace
from datetime import date, datetime
from decimal import Decimal

from sales_core.model.period import add_months
from sales_core.reports.question import Question
from sales_core.reports.sqltext import sql
from sales_core.reports.targets_months import year_of
from sales_core.reports.tiers_kept import kept

_Owner = tuple[str, str, str]  # person, team, metric


@dataclass(frozen=True)
class TargetChange:
    """One target that an upload or a form changed. person: "" for a team's own target, of everybody when `team` is "".

    changed_at: UTC. before: what stood for the same days, else what their months came to; None: there was none.
    after: None where the target was taken away. source: file or form. undone: whether it was taken back since.
    """

    changed_at: datetime
    changed_by: str
    person: str
    team: str
    metric: str
    starts_on: date
    ends_on: date
    before: Decimal | None
    after: Decimal | None
    reason: str
    source: str
    undone: bool
    file_name: str
    sheet: str
    row_number: int
    batch_id: int


@dataclass(frozen=True)
class _Told(TargetChange):
    first: bool = False  # nothing was told of the same days before


def target_changes(question: Question) -> tuple[TargetChange, ...]:
    """What changed in the question's fiscal year, of every metric and everybody in scope, the latest first."""
    return kept(question, _changes)


def _changes(question: Question) -> tuple[TargetChange, ...]:
    year = year_of(question)
    told = question.reader.rows(sql("target_changes"), _Told, first=year.start, last=year.end)
    found = sorted(_filled(told), key=lambda row: (row.row_number, row.starts_on))
    found.sort(key=lambda row: (row.changed_at, row.batch_id), reverse=True)
    names = [field.name for field in fields(TargetChange)]
    return tuple(TargetChange(**{name: getattr(row, name) for name in names}) for row in found)


def _filled(rows: tuple[_Told, ...]) -> Iterator[_Told]:
    """A target of other days than before, such as a month of what was a year, was what its months came to."""
    standing: dict[tuple[_Owner, date], dict[int, Decimal | None]] = {}
    for row in rows:
        owner, months = (row.person, row.team, row.metric), _months(row)
        before = _sum(_finest(standing.get((owner, month), {})) for month in months) if row.first else row.before
        if before != row.after:
            yield replace(row, before=before)
        for month in months if not row.undone else ():
            share = None if row.after is None else row.after / len(months)
            standing.setdefault((owner, month), {})[len(months)] = share


def _sum(amounts: Iterable[Decimal | None]) -> Decimal | None:
    known = [amount for amount in amounts if amount is not None]
    return sum(known, Decimal(0)) if known else None


def _finest(told: dict[int, Decimal | None]) -> Decimal | None:
    """The target of a month by the shortest span that names it; to the cent, as months of a year are cut."""
    found = told[min(told)] if told else None
    return None if found is None else round(found, 2)


def _months(row: TargetChange) -> list[date]:
    first, found = row.starts_on.replace(day=1), []
    while first <= row.ends_on:
        found.append(first)
        first = add_months(first, 1)
    return found
