"""A row's identity before occurrence numbers, and what two rows with the same identity in one file are."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

from sales_core.intake.values.distinct import any_true
from sales_core.model.kinds import Entity, FieldType, Kind

SEPARATOR = "\x1f"
LINE_PARTS = ("line_id", "product_id", "product")  # what tells the lines of one order apart, best first


def key_bases(entity: Entity, columns: dict[str, pa.Array]) -> pa.Array:
    """`id:` and the sheet's own id where the row has one, else `row:` and its normalised identity."""
    own = [_plain(entity, columns, name) for name in entity.own_id]
    if all(part.null_count == len(part) for part in own):
        return _row(entity, columns)
    parts = own
    if entity.kind is Kind.ORDERS:
        parts = [*own, pc.coalesce(*(_plain(entity, columns, name) for name in LINE_PARTS))]
    has = pc.is_valid(own[0])
    for part in own[1:]:
        has = pc.and_(has, pc.is_valid(part))
    ids = _joined("id:", parts)
    return pc.if_else(has, ids, _row(entity, columns)) if any_true(pc.invert(has)) else ids


def _row(entity: Entity, columns: dict[str, pa.Array]) -> pa.Array:
    return _joined("row:", [_plain(entity, columns, name) for name in entity.identity])


def _plain(entity: Entity, columns: dict[str, pa.Array], name: str) -> pa.Array:
    """A field as text that does not change with case; dates ISO, decimals with all their places."""
    column = columns[name]
    if entity.type_of(name) in (FieldType.TEXT, FieldType.ID):
        return pc.utf8_lower(column)
    return pc.cast(column, pa.string())


def _joined(prefix: str, parts: list[pa.Array]) -> pa.Array:
    filled = [pc.fill_null(part, "") for part in parts]
    joined = pc.binary_join_element_wise(*filled, SEPARATOR) if len(filled) > 1 else filled[0]
    return pc.binary_join_element_wise(pa.scalar(prefix), joined, "")


@dataclass(frozen=True)
class Repeats:
    """Places of rows that say an earlier row again, and of rows that contradict one (with that one's place)."""

    same: npt.NDArray[np.int64]
    other: dict[int, int]


def repeats_of(keys: pa.Array, columns: list[pa.Array]) -> Repeats:
    """Within a file of a kind whose rows do not repeat."""
    codes = keys.dictionary_encode().indices.to_numpy(zero_copy_only=False)
    _, firsts, inverse = np.unique(codes, return_index=True, return_inverse=True)
    later = np.flatnonzero(firsts[inverse] != np.arange(len(codes)))
    if not len(later):
        return Repeats(later, {})
    first = firsts[inverse][later]
    equal = np.ones(len(later), dtype=bool)
    for column in columns:
        mine, theirs = column.take(pa.array(later)), column.take(pa.array(first))
        same = pc.or_(pc.fill_null(pc.equal(mine, theirs), False), pc.and_(pc.is_null(mine), pc.is_null(theirs)))
        equal &= same.to_numpy(zero_copy_only=False)
    return Repeats(later[equal], dict(zip(later[~equal].tolist(), first[~equal].tolist(), strict=True)))
