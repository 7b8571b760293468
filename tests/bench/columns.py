"""Columns and sheets as intake hands them over, made a million rows at a time."""

from datetime import date
from functools import cache
from hashlib import sha256

import numpy as np
import pyarrow as pa
from conftest import ARROW

from sales_core.intake.prepared import Choices, Mapped, Prepared
from sales_core.intake.rows.keys import key_bases
from sales_core.model.batch import Coverage, RowCounts, Status
from sales_core.model.entities import entity_of
from sales_core.model.kinds import Kind

PEOPLE = 200
LOOKED_AT = Choices(settings=(("accept", "all"),))


@cache
def names(form: str, count: int) -> pa.Array:
    """`count` names made by a form."""
    return pa.array([form.format(number) for number in range(count)])


def money(cents: np.ndarray) -> pa.Array:
    """Cents as amounts, exactly."""
    return pa.array(cents * 100).cast(pa.decimal128(24, 0)).view(pa.decimal128(24, 4)).cast(pa.decimal128(20, 4))


def days(numbers: np.ndarray, without: np.ndarray | None = None) -> pa.Array:
    """Days since 1970 as dates; none where `without` says so."""
    return pa.array(numbers.astype(np.int32), pa.int32(), mask=without).cast(pa.date32())


def customer_ids(numbers: np.ndarray) -> dict[str, pa.Array]:
    """Id and name of customers by number."""
    most = int(numbers.max(initial=0)) + 1
    most += -most % 1_000  # the same names for nearly the same numbers
    place = pa.array(numbers)
    return {
        "customer_id": names("C{:06d}", most).take(place),
        "customer": names("Customer {:06d}", most).take(place),
    }


def sheet_table(kind: Kind, chosen: dict[str, pa.Array]) -> pa.Table:
    """The accepted rows of a sheet with these columns."""
    entity, count = entity_of(kind), len(next(iter(chosen.values())))
    columns = {field.name: chosen.get(field.name, pa.nulls(count, ARROW[field.type])) for field in entity.fields}
    told = {"row_number": pa.array(range(2, count + 2), pa.int64()), "key_base": key_bases(entity, columns)}
    return pa.table({**told, **columns, "extra": pa.nulls(count, pa.string())})


def as_sheet(kind: Kind, table: pa.Table, as_of: date, coverage: Coverage = Coverage.PARTIAL) -> Prepared:
    """A sheet of a weekly file, whose headers are those of the week before: it is compared with that one."""
    filled = [name for name in table.column_names[2:] if table[name].null_count < len(table)]
    mapping = tuple(Mapped(place, name, name, "exact", 1.0) for place, name in enumerate(filled))
    return Prepared(
        file_name=f"{kind}_{as_of}.csv",
        sha256=sha256(f"{kind} {as_of}".encode()).hexdigest(),
        sheet=f"{kind}_{as_of}",
        kind=kind,
        status=Status.COMMITTED,
        rows=RowCounts(len(table), len(table)),
        table=table,
        mapping=mapping,
        as_of=as_of,
        as_of_from="file",
        coverage=coverage,
        choices=LOOKED_AT,
    )
