"""What is filled in on a page becomes a batch like any sheet: kept, listed among the uploads, undone like one."""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from sales_core.intake.prepared import Prepared
from sales_core.intake.rows.keys import key_bases
from sales_core.model.batch import Coverage, RowCounts, Status
from sales_core.model.entities import entity_of
from sales_core.model.kinds import Entity, FieldType, Kind

_TYPES = {
    FieldType.TEXT: pa.string(),
    FieldType.ID: pa.string(),
    FieldType.DATE: pa.date32(),
    FieldType.MONEY: pa.decimal128(20, 4),
    FieldType.NUMBER: pa.decimal128(20, 4),
    FieldType.PERCENT: pa.decimal128(9, 6),
}


def form_sheet(kind: Kind, rows: Sequence[Mapping[str, object]], by: str, as_of: date, name: str) -> Prepared:
    """Rows of a form as one sheet ready to commit (with source `form`).

    rows: field → value; text, date or Decimal as the field's type asks; a field that is not there is empty.
    by: who filled it in, shown as the sheet; name: which form, shown as the file. A row with the same key as an
    earlier one takes its place. KeyError for a field that the kind does not have.
    """
    entity = entity_of(kind)
    if unknown := {field for row in rows for field in row} - set(entity.names()):
        raise KeyError(f"{kind} have no {', '.join(sorted(unknown))}")
    table = _table(entity, rows)
    dates = table[entity.dated] if entity.dated else pa.nulls(0, pa.date32())
    return Prepared(
        file_name=name,
        sha256="",
        sheet=by,
        kind=kind,
        status=Status.COMMITTED,
        rows=RowCounts(len(rows), len(rows)),
        table=table,
        as_of=as_of,
        as_of_from="form",
        coverage=Coverage.PARTIAL,
        amount=(pc.sum(table[entity.amount]).as_py() or Decimal(0)) if entity.amount else Decimal(0),
        first_date=pc.min(dates).as_py(),
        last_date=pc.max(dates).as_py(),
    )


def _table(entity: Entity, rows: Sequence[Mapping[str, object]]) -> pa.Table:
    columns = {
        field.name: pa.array([_value(row.get(field.name), _TYPES[field.type]) for row in rows], _TYPES[field.type])
        for field in entity.fields
    }
    numbers, nothing = pa.array(range(1, len(rows) + 1), pa.int64()), pa.nulls(len(rows), pa.string())
    return pa.table({"row_number": numbers, "key_base": key_bases(entity, columns), **columns, "extra": nothing})


def _value(value: Any, kind: pa.DataType) -> Any:
    """Text trimmed, numbers rounded half up to the places that the store keeps; an empty text is nothing."""
    if value is None:
        return None
    if pa.types.is_decimal(kind):
        return Decimal(value).quantize(Decimal(1).scaleb(-kind.scale), ROUND_HALF_UP)
    return (str(value).strip() or None) if pa.types.is_string(kind) else value
