"""Rows that add up others: labelled ones, ones known by their sums, and labelled ones that do not add up."""

from dataclasses import dataclass, field
from decimal import Decimal

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from sales_core.intake.columns.columns import fields_of
from sales_core.intake.columns.detect import Verdict
from sales_core.intake.columns.needs import period_columns
from sales_core.intake.tables.labels import Mask, Reach, labelled, reach_of
from sales_core.intake.tables.table import Table
from sales_core.intake.values.readers import Answers, read_column
from sales_core.intake.words.headers import folded
from sales_core.model.entities import entity_of
from sales_core.model.issue import Issue
from sales_core.model.kinds import FieldType, Kind

CENT = Decimal("0.01")
SUMMED = frozenset({"amount", "quantity", "cost", "discount", "target", "planned_amount"})
ADDED_UP = frozenset({Kind.ORDERS, Kind.COLLECTIONS, Kind.DEALS, Kind.TARGETS})
MOST = 500  # rows without a name that are looked at


@dataclass
class Totals:
    """rows: row below the header (from 0) → its total, or its label where the sheet has no amount.

    labelled: those of them that say that they are totals.
    """

    rows: dict[int, str] = field(default_factory=dict)
    labelled: dict[int, str] = field(default_factory=dict)
    issues: list[Issue] = field(default_factory=list)


def totals_of(table: Table, verdict: Verdict, sheet: str, out: Mask) -> Totals:
    """The rows that add up others; `out` marks the rows that are no data anyway."""
    labels = labelled(table, verdict, out)
    if table.rows is not None:
        told = {row: _Search(table, sheet, {}, out, labels, [], None).told(row) for row in labels}
        return Totals(told, dict(told))
    unnamed = _unnamed(table, verdict, out | _mask(labels, len(out)))
    if not labels and not unnamed:
        return Totals()
    return _Search(table, sheet, _columns(table, verdict), out, labels, unnamed, _shown(verdict)).found()


def _mask(rows: dict[int, str], count: int) -> Mask:
    mask = np.zeros(count, dtype=bool)
    mask[list(rows)] = True
    return mask


def _columns(table: Table, verdict: Verdict) -> dict[int, str]:
    """Place → header of the columns that a totals row adds up."""
    if verdict.kind is None:
        return {}
    if verdict.wide:
        return {place: table.headers[place] for place in period_columns(table.headers)}
    fields = fields_of(verdict.mapping)
    return {column.column: column.header for name, column in fields.items() if name in SUMMED}


def _shown(verdict: Verdict) -> int | None:
    """Place of the column whose total is told."""
    main = entity_of(verdict.kind).amount if verdict.kind else None
    column = fields_of(verdict.mapping).get(main or "")
    return column.column if column else None


def _unnamed(table: Table, verdict: Verdict, out: Mask) -> list[int]:
    """Rows without an id, a date or a name, which may be totals that nobody labelled."""
    summed = _columns(table, verdict)
    mapped = {each.column for name, each in fields_of(verdict.mapping).items() if _names(verdict, name)}
    named = mapped - table.given
    if verdict.kind not in ADDED_UP or not summed or not named:
        return []
    left = ~out
    for place in named:
        if table.columns[place].null_count == 0:
            return []
        left &= pc.is_null(table.columns[place]).to_numpy(zero_copy_only=False)
    rows = [row for row in np.flatnonzero(left).tolist() if any(table.columns[place][row].is_valid for place in summed)]
    return rows if len(rows) <= MOST else []


def _names(verdict: Verdict, name: str) -> bool:
    kind = entity_of(verdict.kind).type_of(name) if verdict.kind else None
    return kind in (FieldType.TEXT, FieldType.ID, FieldType.DATE)


@dataclass
class _Search:
    table: Table
    sheet: str
    columns: dict[int, str]
    out: Mask
    labels: dict[int, str]
    unnamed: list[int]
    shown: int | None

    def found(self) -> Totals:
        """All totals rows from top to bottom; a subtotal adds up what stands since the one before it."""
        read = {
            place: read_column("amount", FieldType.MONEY, self.table.columns[place], Answers())
            for place in self.columns
        }
        self.values = {place: column.values for place, column in read.items()}
        self.wrong = {place: column.codes for place, column in read.items()}
        self.data = ~self.out
        self.data[list(self.labels)] = False
        totals, since, doubtful = Totals(), 0, False
        groups: dict[int, tuple[int, int]] = {}
        for row in sorted({*self.labels, *self.unnamed}):
            if row in self.labels:
                totals.rows[row] = totals.labelled[row] = self.told(row)
            elif doubtful or not self._adds_up(row, since):
                doubtful = True
                continue
            else:
                self.data[row] = False
                totals.rows[row] = self.told(row)
                totals.issues.append(Issue("unlabelled_total", self.sheet, self._sheet_row(row), "", self.told(row)))
            groups[row] = (since, row)
            since, doubtful = row + 1, False
        for row, group in groups.items():
            if row in self.labels:
                totals.issues += self._disagreements(row, group, list(self.labels.values()))
        return totals

    def _sheet_row(self, row: int) -> int:
        return self.table.sheet_row(row)

    def told(self, row: int) -> str:
        """The total that a row states, or its label."""
        cell = self.table.columns[self.shown][row].as_py() if self.shown is not None else None
        filled = (self.table.columns[place][row].as_py() for place in self.columns)
        return cell or self.labels.get(row) or next(filter(None, filled), "")

    def _stated(self, row: int) -> dict[int, Decimal]:
        return {place: value for place, cells in self.values.items() if (value := cells[row].as_py()) is not None}

    def _sum(self, place: int, start: int, end: int) -> tuple[Decimal, int]:
        """Sum and number of the data rows of a part of the table."""
        mask = self.data[start:end]
        part = self.values[place].slice(start, end - start).filter(pa.array(mask))
        return pc.sum(part).as_py() or Decimal(0), int(mask.sum())

    def _adds_up(self, row: int, since: int) -> bool:
        """Whether every filled sum of an unlabelled row is exactly that of two or more rows above or, on top, below."""
        stated = self._stated(row)
        if not any(stated.values()):
            return False
        parts = [(since, row), (0, row)] if self.data[:row].any() else [(row + 1, len(self.data))]
        return any(
            all(count > 1 and abs(total - value) < CENT for value, (total, count) in self._pairs(stated, part))
            for part in parts
        )

    def _pairs(self, stated: dict[int, Decimal], part: tuple[int, int]) -> list[tuple[Decimal, tuple[Decimal, int]]]:
        return [(value, self._sum(place, *part)) for place, value in stated.items()]

    def _disagreements(self, row: int, group: tuple[int, int], labels: list[str]) -> list[Issue]:
        """What a labelled row states otherwise than its rows add up to, where it is clear which rows those are."""
        whole = (0, len(self.data))
        reach = reach_of(folded(self.labels[row]))
        alone = len(labels) == 1
        ends = not self.data[:row].any() or not self.data[row:].any()
        if reach is Reach.GROUP and self.data[slice(*group)].any():
            part = group
        elif ends and (reach is Reach.ALL or (reach is Reach.EITHER and alone)):
            part = whole
        else:
            return []
        stated = self._stated(row)
        if any(self._agrees(stated, other) for other in (group, (0, row), whole, (row + 1, len(self.data)))):
            return []
        return [issue for place, value in stated.items() if (issue := self._issue(row, place, value, part)) is not None]

    def _agrees(self, stated: dict[int, Decimal], part: tuple[int, int]) -> bool:
        return bool(self.data[slice(*part)].any()) and all(
            abs(total - value) <= CENT * count for value, (total, count) in self._pairs(stated, part)
        )

    def _issue(self, row: int, place: int, value: Decimal, part: tuple[int, int]) -> Issue | None:
        total, count = self._sum(place, *part)
        codes = self.wrong[place]
        unread = codes is not None and bool(pc.any(pc.is_valid(codes.slice(part[0], part[1] - part[0]))).as_py())
        if unread or count < 1 or abs(total - value) <= CENT * count:
            return None
        detail = (("computed", _plain(total)), ("difference", _plain(value - total)))
        return Issue("total_disagrees", self.sheet, self._sheet_row(row), self.columns[place], _plain(value), detail)


def _plain(number: Decimal) -> str:
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
