"""Gives the rows of a prepared sheet the numbers that they had in another one."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

import pyarrow as pa

from sales_core.intake.prepared import Prepared
from sales_core.model.issue import Issue

Row = tuple[int | None, Mapping[str, str | None]]


def renumbered(sheet: Prepared, numbers: Mapping[int, int]) -> Prepared:
    """The sheet with `numbers` (row here → row there) in its rows, rejected rows and issues."""
    return replace(
        sheet,
        table=_table(sheet.table, numbers),
        rejected=_table(sheet.rejected, numbers),
        issues=tuple(_issue(issue, numbers) for issue in sheet.issues),
    )


def without_place(sheet: Prepared, rows: Sequence[Row], headers: Sequence[str]) -> Prepared:
    """The sheet with rows rejected that name no row of the other sheet, or one that a row before them names."""
    codes = ["row_named_twice" if number is not None else "row_not_named" for number, _ in rows]
    added = [
        {"row_number": number or 0, "reason": code, **{header: cells.get(header) for header in headers}}
        for (number, cells), code in zip(rows, codes, strict=True)
    ]
    known = sheet.rejected.to_pylist() if sheet.rejected is not None else []
    schema = pa.schema(
        [("row_number", pa.int64()), ("reason", pa.string()), *((name, pa.string()) for name in headers)]
    )
    told = [_said(sheet.sheet, number, code) for (number, _), code in zip(rows, codes, strict=True)]
    counts = replace(sheet.rows, read=sheet.rows.read + len(rows), rejected=sheet.rows.rejected + len(rows))
    rejected = pa.Table.from_pylist([*known, *added], schema=schema)
    return replace(sheet, rejected=rejected, issues=(*sheet.issues, *told), rows=counts)


def _said(sheet: str, number: int | None, code: str) -> Issue:
    return Issue("row_not_named", sheet) if code == "row_not_named" else Issue("row_named_twice", sheet, number)


def _table(table: pa.Table | None, numbers: Mapping[int, int]) -> pa.Table | None:
    if table is None:
        return None
    told = pa.array([numbers.get(row, row) for row in table["row_number"].to_pylist()], pa.int64())
    return table.set_column(0, "row_number", told)


def _issue(issue: Issue, numbers: Mapping[int, int]) -> Issue:
    detail = tuple(
        (name, str(numbers.get(int(value), value)) if name == "first" and value.isdigit() else value)
        for name, value in issue.detail
    )
    row = None if issue.row is None else numbers.get(issue.row, issue.row)
    return replace(issue, row=row, detail=detail)
