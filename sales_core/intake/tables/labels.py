"""Rows that say by a word that they are totals, and how far such a word reaches."""

from enum import Enum, auto

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

from sales_core.intake.columns.columns import fields_of
from sales_core.intake.columns.detect import Verdict
from sales_core.intake.tables.table import Table
from sales_core.intake.words.headers import folded
from sales_core.intake.words.words import words
from sales_core.model.entities import entity_of
from sales_core.model.kinds import FieldType

Mask = npt.NDArray[np.bool_]
LEADING = 8  # columns in which a totals row has its label; elsewhere only a row without id and date is looked at
LOWEST = 12  # rows at the end that are, where no row has an id or a date
TOTALS = r"(?i)(合\s*计|小\s*计|总\s*计|总\s*和|累\s*计|共\s*计|汇总|totals?|sum)\s*[:：]?\s*$"


class Reach(Enum):
    """What the label of a totals row says that it adds up."""

    GROUP = auto()
    ALL = auto()
    EITHER = auto()
    RUNNING = auto()


def reach_of(label: str) -> Reach:
    """How far a label (as `headers.folded` has it) reaches."""
    plain = "".join(label.split())
    if "小计" in plain or "subtotal" in plain or "本页" in plain:
        return Reach.GROUP
    if "累计" in plain:
        return Reach.RUNNING
    if "总计" in plain or "grandtotal" in plain or "overalltotal" in plain:
        return Reach.ALL
    return Reach.EITHER


def labelled(table: Table, verdict: Verdict, out: Mask) -> dict[int, str]:
    """Row → its label, for rows that say that they are totals and have no id or date of their own."""
    candidates = np.zeros(len(out), dtype=bool)
    own = [place for place in range(len(table.columns)) if place not in table.given]
    for place in own[:LEADING]:
        candidates |= _says_total(table.columns[place])
    if len(own) > LEADING:
        nameless = np.flatnonzero(_nameless(table, verdict, ~out))
        for place in own[LEADING:] if len(nameless) else ():
            candidates[nameless] |= _says_total(table.columns[place].take(pa.array(nameless)))
    return {
        row: label
        for row in np.flatnonzero(candidates & ~out).tolist()
        if (label := _total_label(table, row)) and _has_no_own_id(table, verdict, row, label)
    }


def _says_total(cells: pa.Array) -> Mask:
    found: Mask = pc.fill_null(pc.match_substring_regex(cells, TOTALS), False).to_numpy(zero_copy_only=False)
    return found


def _nameless(table: Table, verdict: Verdict, left: Mask) -> Mask:
    """Of the rows `left` those with neither an id nor a date; the last ones where the sheet has no such column."""
    named = _named(table, verdict)
    if not named:
        left[:-LOWEST] = False
    for place in named:
        if table.columns[place].null_count == 0:
            return np.zeros(len(left), dtype=bool)
        left &= pc.is_null(table.columns[place]).to_numpy(zero_copy_only=False)
    return left


def _total_label(table: Table, row: int) -> str | None:
    """The word that makes a row a total: alone in one of its cells, or at the end of its first."""
    cells = [str(cell) for column in table.columns if (cell := column[row].as_py())]
    for cell in cells:
        if "".join(folded(cell).rstrip(":").split()) in {"".join(word.split()) for word in words().totals}:
            return cell
    first = folded(cells[0]).rstrip(": ") if cells else ""
    return cells[0] if first.endswith(words().total_endings) else None


def _has_no_own_id(table: Table, verdict: Verdict, row: int, label: str) -> bool:
    """Whether the row has neither an id nor a date of its own."""
    cells = [table.columns[place][row].as_py() for place in _named(table, verdict)]
    return all(cell is None or cell == label for cell in cells)


def _named(table: Table, verdict: Verdict) -> list[int]:
    """Places of the sheet's own columns of ids and days."""
    if verdict.kind is None:
        return []
    entity, fields = entity_of(verdict.kind), fields_of(verdict.mapping)
    names = (*entity.own_id, *(field.name for field in entity.fields if field.type is FieldType.DATE))
    return [fields[name].column for name in names if name in fields and fields[name].column not in table.given]
