"""Rows that say by a word that they are totals, and how far such a word reaches."""

from enum import Enum, auto

import numpy as np
import numpy.typing as npt
import pyarrow.compute as pc

from sales_core.intake.columns.columns import fields_of
from sales_core.intake.columns.detect import Verdict
from sales_core.intake.tables.table import Table
from sales_core.intake.words.headers import folded
from sales_core.intake.words.words import words
from sales_core.model.entities import entity_of
from sales_core.model.kinds import FieldType

Mask = npt.NDArray[np.bool_]
LEADING = 8  # columns in which a totals row has its label
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
    for place in [place for place in range(len(table.columns)) if place not in table.given][:LEADING]:
        found = pc.fill_null(pc.match_substring_regex(table.columns[place], TOTALS), False)
        candidates |= found.to_numpy(zero_copy_only=False)
    return {
        row: label
        for row in np.flatnonzero(candidates & ~out).tolist()
        if (label := _total_label(table, row)) and _has_no_own_id(table, verdict, row, label)
    }


def _total_label(table: Table, row: int) -> str | None:
    """The word that makes a row a total: alone in one of its leading cells, or at the end of its first."""
    cells = [str(cell) for column in table.columns[:LEADING] if (cell := column[row].as_py())]
    for cell in cells:
        if "".join(folded(cell).rstrip(":").split()) in {"".join(word.split()) for word in words().totals}:
            return cell
    first = folded(cells[0]).rstrip(": ") if cells else ""
    return cells[0] if first.endswith(words().total_endings) else None


def _has_no_own_id(table: Table, verdict: Verdict, row: int, label: str) -> bool:
    """Whether the row has neither an id nor a date of its own."""
    if verdict.kind is None:
        return True
    entity, fields = entity_of(verdict.kind), fields_of(verdict.mapping)
    named = [
        name
        for name in (*entity.own_id, *(field.name for field in entity.fields if field.type is FieldType.DATE))
        if name in fields and fields[name].column not in table.given
    ]
    cells = [table.columns[fields[name].column][row].as_py() for name in named]
    return all(cell is None or cell == label for cell in cells)
