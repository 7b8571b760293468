"""What rejected rows that come back bring: each row of the sheet counts once, however often it is corrected."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import duckdb
import pyarrow as pa

from sales_core.intake.prepared import Prepared
from sales_core.intake.rows.corrections import CORRECTS
from sales_core.model.batch import Status
from sales_core.model.entities import entity_of
from sales_core.model.issue import Issue
from sales_core.model.kinds import Kind

# The live corrections of a batch: those that were made of its rejected rows, and not undone.
LIVE = "select batch_id from live_batch where corrects = $root"
FAMILY = """
    select new.number as number, batch.batch_id as member
    from corrections as new
    inner join log.batch as root on root.batch_id = new.corrects
    inner join log.batch as batch on batch.kind = root.kind
        and batch.file_sha256 = root.file_sha256 and batch.submitted_at = root.submitted_at
    union
    select new.number, live_batch.batch_id
    from corrections as new
    inner join live_batch on live_batch.corrects = new.corrects
"""


def earlier(own: duckdb.DuckDBPyConnection, kind: Kind, corrects: Mapping[int, int]) -> None:
    """Create temporary table `earlier`: how often a row occurs in the file that a batch corrects and its corrections.

    corrects: number of the new batch → the batch that it corrects.
    """
    pairs = pa.table({"number": list(corrects), "corrects": list(corrects.values())})
    own.register("corrections", pairs)
    own.execute(
        f"""
        create or replace temporary table earlier as
        select family.number as batch_id, regexp_replace(rows.key, '#[0-9]+$', '') as base,
            max(regexp_extract(rows.key, '#([0-9]+)$', 1)::bigint) as occurrences
        from ({FAMILY}) as family inner join log.{kind} as rows on rows.batch_id = family.member
        group by all
        """
    )
    own.unregister("corrections")


def settled(own: duckdb.DuckDBPyConnection, sheet: Prepared) -> Prepared:
    """A sheet without those rows that its batch did not reject, or that were corrected since.

    A row corrected before is a duplicate when it says the same, else rejected as `already_corrected`. A sheet whose
    batch this store does not know is a sheet like any other.
    """
    told = dict(sheet.choices.settings).get(CORRECTS, "")
    if not (told or sheet.corrects) or sheet.kind is None or sheet.table is None:
        return sheet
    root = _root(own, sheet, told)
    if root is None:
        return replace(sheet, corrects="")
    open_rows = _numbers(own, "select row_number from log.rejected_row where batch_id = $root", root)
    entity = entity_of(sheet.kind)
    names = ", ".join(("row_number", *entity.names()))
    found = own.execute(
        f"select {names} from log.{sheet.kind} where batch_id in ({LIVE}) order by batch_id, key", {"root": root}
    ).fetchall()
    known: dict[int, list[tuple[Any, ...]]] = {}
    for number, *fields in found:
        known.setdefault(number, []).append(tuple(fields))
    return _without(replace(sheet, corrects=str(root)), open_rows, known)


def _without(sheet: Prepared, open_rows: set[int], known: Mapping[int, list[tuple[Any, ...]]]) -> Prepared:
    """The sheet with its rows sorted into new, repeated and refused ones."""
    assert sheet.table is not None and sheet.kind is not None  # noqa: S101 - `settled` has looked
    names = entity_of(sheet.kind).names()
    keep, twice, refused = [], 0, []
    for place, row in enumerate(sheet.table.to_pylist()):
        number = row["row_number"]
        if number not in open_rows:
            refused.append((place, Issue("not_rejected_there", sheet.sheet, number)))
        elif number not in known:
            keep.append(place)
        elif tuple(row[name] for name in names) in known[number]:
            twice += 1
        else:
            refused.append((place, Issue("already_corrected", sheet.sheet, number)))
    if len(keep) == len(sheet.table):
        return sheet
    counts = replace(
        sheet.rows,
        accepted=sheet.rows.accepted - twice - len(refused),
        duplicate=sheet.rows.duplicate + twice,
        rejected=sheet.rows.rejected + len(refused),
    )
    return replace(
        sheet,
        rows=counts,
        table=sheet.table.take(pa.array(keep, pa.int64())),
        rejected=_rejected(sheet, refused),
        issues=(*sheet.issues, *(issue for _, issue in refused)),
        status=sheet.status if keep or twice else Status.REFUSED,
    )


def _rejected(sheet: Prepared, refused: list[tuple[int, Issue]]) -> pa.Table | None:
    """The rejected rows and the refused ones, these as they were understood."""
    if not refused or sheet.table is None:
        return sheet.rejected
    known = sheet.rejected.to_pylist() if sheet.rejected is not None else []
    for place, issue in refused:
        row = sheet.table.slice(place, 1).to_pylist()[0]
        cells = {c.header: str(row[c.field]) for c in sheet.mapping if c.field and row.get(c.field) is not None}
        known.append({"row_number": issue.row, "reason": issue.code, **cells})
    names = list(dict.fromkeys(name for row in known for name in row))
    columns = {
        name: pa.array([row.get(name) for row in known], pa.int64() if name == "row_number" else pa.string())
        for name in names
    }
    return pa.table(columns)


def _root(own: duckdb.DuckDBPyConnection, sheet: Prepared, told: str) -> int | None:
    """The batch of the sheet that the rows stood in: the live one, else the newest."""
    sha, _, name = told.partition(" ")
    found = own.execute(
        "select batch_id from fct_batches where kind = $kind and corrects is null"
        " and (batch_id = try_cast($number as bigint) or $number = '' or $sha <> '')"
        " and ($sha = '' or (file_sha256 = $sha and sheet = $name))"
        " order by batch_id::varchar = $number desc, state <> 'undone' desc, batch_id desc limit 1",
        {"kind": str(sheet.kind), "number": sheet.corrects, "sha": sha, "name": name},
    ).fetchall()
    return found[0][0] if found else None


def _numbers(own: duckdb.DuckDBPyConnection, query: str, root: int) -> set[int]:
    return {row for (row,) in own.execute(query, {"root": root}).fetchall()}
