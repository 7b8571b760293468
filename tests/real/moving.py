"""How a pipeline moves, worked out deal by deal in plain Python, and the checks of the product against it."""

import csv
from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from itertools import combinations, cycle
from pathlib import Path
from typing import NamedTuple

from sales_core.intake.prepare import prepare_file
from sales_core.intake.prepared import Choices
from sales_core.model.batch import Coverage, Status
from sales_core.model.period import Period
from sales_core.reports.movement import PARTS, moved_deals, pipeline_movement
from sales_core.reports.question import Question
from sales_core.rules.calendar import Calendar

REAL = Path(__file__).parents[3] / "shared" / "real"
TODAY = date(2026, 11, 24)
NOTHING = Decimal(0)


class Stood(NamedTuple):
    """A deal at one moment; status: open, won or lost."""

    amount: Decimal
    due: date
    status: str


Moment = dict[str, Stood]


def lines(name: str) -> list[dict[str, str]]:
    with (REAL / name).open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def given(store, path: Path, as_of: date | None = None, coverage: Coverage | None = None) -> None:
    sheets = prepare_file(path, Choices(as_of=as_of, coverage=coverage), today=TODAY, context=store.context())
    assert {told.status for told in store.commit(sheets, "tester").batches} == {Status.COMMITTED}


def asked(store, day: date, period: str | None = None) -> Question:
    return Question(store.reader(), Period.parse(period or f"{day:%Y-%m}"), day, Calendar())


def moved(was: Moment, now: Moment, due: Period | None) -> dict[str, Decimal]:
    """opening + new + increased − decreased + pulled in − pushed out − won − lost − removed = closing."""
    found: dict[str, Decimal] = defaultdict(Decimal)
    for name in was.keys() | now.keys():
        for part, amount in _of_one(was.get(name), now.get(name), due):
            found[part] += amount
    return found


def _of_one(was: Stood | None, now: Stood | None, due: Period | None) -> list[tuple[str, Decimal]]:
    def within(deal: Stood) -> bool:
        return due is None or due.start <= deal.due <= due.end

    was_in = was is not None and was.status == "open" and within(was)
    now_in = now is not None and now.status == "open" and within(now)
    told = [("opening", was.amount)] if was_in else []
    if was_in and now is None:
        told.append(("removed", -was.amount))
    elif was_in and now.status == "lost":
        told.append(("lost", -was.amount))
    elif was_in:
        change = now.amount - was.amount
        told.append(("increased" if change > 0 else "decreased", change))
        if not now_in:
            told.append(("pushed_out" if now.status == "open" else "won", -now.amount))
    elif now_in or (now and now.status != "open" and within(now) and (was is None or was.status == "open")):
        told.append(("pulled_in" if was and was.status == "open" else "new", now.amount))
        if not now_in:
            told.append((now.status, -now.amount))
    return [*told, ("closing", now.amount)] if now_in else told


def closes(store, moments: dict[date, Moment], dues: Iterable[Period | None]) -> int:
    """Every pair of moments, each with one period in turn, moves as plain Python says, and closes; gives how many."""
    pairs = list(combinations(sorted(moments), 2))
    for (since, until), due in zip(pairs, cycle(dues), strict=False):
        rows = {row.part: row.amount for row in pipeline_movement(asked(store, until), since, due)}
        right = moved(moments[since], moments[until], due)
        assert rows == {part: right[part] for part in PARTS}, (since, until, due)
        assert sum(rows[part] for part in PARTS[:-1]) - rows["closing"] == 0
    return len(pairs)


def opens(store, pairs: Iterable[tuple[date, date]], dues: Iterable[Period | None]) -> None:
    """The deals behind each bar sum to it, are as many as it says, and name their cells."""
    for since, until in pairs:
        for due in dues:
            for row in pipeline_movement(asked(store, until), since, due):
                behind = moved_deals(asked(store, until), since, due, row.part)
                assert sum((deal.amount for deal in behind), NOTHING) == row.amount
                assert len({deal.key for deal in behind}) == row.deals
                assert all(deal.file_name and deal.row_number > 1 and deal.batch_id for deal in behind)
