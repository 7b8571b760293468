"""Looks at sheets that are ready before they are committed: against the last upload, and by the guards."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

import duckdb
import pyarrow as pa

from sales_core.intake.prepared import Prepared
from sales_core.model.batch import Comparison, SheetResult, Status
from sales_core.model.issue import Issue
from sales_core.model.kinds import Kind
from sales_core.store import compare, guards
from sales_core.store.guard_period import other_period
from sales_core.store.guard_plan import approved_plan
from sales_core.store.stage import stage

Placed = Sequence[tuple[int, Prepared]]


@dataclass(frozen=True)
class Review:
    """issues: of guards that nobody has answered. replaces: the batch whose place the sheet is to take."""

    issues: tuple[Issue, ...] = ()
    compared: Comparison | None = None
    replaces: int | None = None

    def on(self, result: SheetResult) -> SheetResult:
        """A result with what the review found; held while a guard waits."""
        status = Status.HELD if self.issues else result.status
        number = None if self.issues else result.batch_id
        issues = (*self.issues, *result.issues)
        return replace(result, status=status, batch_id=number, issues=issues, compared=self.compared)


@dataclass(frozen=True)
class Reviewed:
    """reviews: by place. staged: the rows of those kinds of which every sheet was looked at, under their places."""

    reviews: dict[int, Review] = field(default_factory=dict)
    staged: dict[Kind, pa.Table] = field(default_factory=dict)

    def holds(self, place: int) -> bool:
        """Whether a guard waits for an answer about the sheet at `place`."""
        return place in self.reviews and bool(self.reviews[place].issues)


def review(own: duckdb.DuckDBPyConnection, ready: Placed) -> Reviewed:
    """What is to be said about every sheet that is kept outside; rows of a form are not looked at."""
    found = Reviewed()
    for kind in dict.fromkeys(sheet.kind for _, sheet in ready if sheet.kind):
        sheets = [pair for pair in ready if pair[1].kind is kind]
        looked = [pair for pair in sheets if _is_looked_at(pair[1])]
        if looked:
            reviews, staged = _of_kind(own, kind, looked)
            found.reviews.update(reviews)
            found.staged.update({kind: staged} if looked == sheets else {})
    return found


@dataclass(frozen=True)
class Settled:
    """left: the sheets to commit. held: the answers for the others, by place. replaced: see `replaced`.

    staged: of `Reviewed`, where what was worked out about every row stays true.
    """

    left: list[tuple[int, Prepared]]
    held: dict[int, SheetResult]
    replaced: dict[int, int]
    reviews: dict[int, Review]
    staged: dict[Kind, pa.Table]

    def told(self, done: list[tuple[Prepared, SheetResult]]) -> dict[int, SheetResult]:
        """All answers by place, once the sheets that are left were committed."""
        known = Review()
        return self.held | {
            place: self.reviews.get(place, known).on(result)
            for place, sheet in self.left
            for told, result in done
            if told is sheet
        }


def settle(own: duckdb.DuckDBPyConnection, ready: Placed, source: str) -> Settled:
    """Which of the ready sheets are to be committed now."""
    looked = review(own, ready) if source == "file" else Reviewed()
    reviews = looked.reviews
    held = {place: reviews[place].on(_uncounted(sheet)) for place, sheet in ready if looked.holds(place)}
    left = [pair for pair in ready if pair[0] not in held]
    taken = replaced(left, reviews)
    return Settled(left, held, taken, reviews, {} if held or taken else looked.staged)


def _is_looked_at(sheet: Prepared) -> bool:
    """Rows of a form have no headers, and corrected rows of an earlier upload are no sheet of their own."""
    return bool(compare.signature(sheet)) and sheet.table is not None and not sheet.corrects


def _uncounted(sheet: Prepared) -> SheetResult:
    return SheetResult(
        sheet.sheet, sheet.kind, sheet.status, sheet.rows, None, sheet.amount, sheet.first_date, sheet.last_date,
        sheet.issues,
    )  # fmt: skip


def replaced(ready: Placed, reviews: dict[int, Review]) -> dict[int, int]:
    """Place among the ready sheets → number of the batch that the sheet takes the place of."""
    found: dict[int, int] = {}
    for order, (place, _) in enumerate(ready):
        old = reviews[place].replaces if place in reviews else None
        if old is not None and old not in found.values():
            found[order] = old
    return found


def _of_kind(own: duckdb.DuckDBPyConnection, kind: Kind, sheets: Placed) -> tuple[dict[int, Review], pa.Table]:
    earlier = {place: compare.earlier(own, sheet) for place, sheet in sheets}
    staged = stage(own, kind, [(place, sheet.table) for place, sheet in sheets])
    return {place: _of_sheet(own, place, sheet, earlier[place]) for place, sheet in sheets}, staged


def _of_sheet(
    own: duckdb.DuckDBPyConnection, place: int, sheet: Prepared, found: tuple[compare.Earlier, ...]
) -> Review:
    settings = dict(sheet.choices.settings)
    same = compare.same(own, sheet, place, found)
    last = same.rows
    compared, covered = compare.compare(own, sheet, place, last) if last else (None, 0)
    case = guards.Case(own, sheet, place, compare.entity(sheet), found, same.name)
    told = (
        guards.header_changed(case),
        other_period(case),
        guards.jump(case),
        None if "upload" in settings else guards.vanished(case, compared, covered),
        guards.closed_period(case),
        approved_plan(case),
        guards.unknown_person(case),
    )
    accepted = settings.get("accept", "").split()
    issues = tuple(one for one in told if one and one.code not in accepted and "all" not in accepted)
    return Review(issues, compared, last.batch_id if last and settings.get("upload") == "replace" else None)
