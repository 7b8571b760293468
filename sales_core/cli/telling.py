"""Says what became of imported files: as JSON, as lines to read, and in sum."""

from collections import Counter
from collections.abc import Sequence
from decimal import Decimal

from sales_core.model.batch import FileResult, SheetResult, Status
from sales_core.model.issue import Issue
from sales_core.model.kinds import Kind
from sales_core.text.core import Language
from sales_core.text.issues import say_issue

SHOWN = 20  # issues printed per sheet; --json gives them all


def file_json(result: FileResult) -> dict[str, object]:
    """One file's result in the shape that `import --json` promises."""
    return {"file": result.file, "sha256": result.sha256, "batches": [_sheet(sheet) for sheet in result.batches]}


def _sheet(sheet: SheetResult) -> dict[str, object]:
    return {
        "batch_id": sheet.batch_id,
        "sheet": sheet.sheet,
        "kind": sheet.kind,
        "status": sheet.status,
        "rows": sheet.rows,
        "amount": sheet.amount,
        "first_date": sheet.first_date,
        "last_date": sheet.last_date,
        "issues": [_issue(issue) for issue in sheet.issues],
    }


def _issue(issue: Issue) -> dict[str, object]:
    return {
        "code": issue.code,
        "sheet": issue.sheet,
        "row": issue.row,
        "column": issue.column,
        "value": issue.value,
        "message": said(issue),
    }


def said(issue: Issue) -> str:
    """The issue in words."""
    values = {"sheet": issue.sheet, "row": issue.row, "column": issue.column, "value": issue.value}
    return say_issue(issue.code, Language.EN, **(values | dict(issue.detail)))


def lines(result: FileResult) -> str:
    """One file's result to read."""
    found = [result.file]
    for sheet in result.batches:
        rows = sheet.rows
        found.append(
            f"  {sheet.sheet}: {sheet.kind or '?'} {sheet.status}"
            f" (batch {sheet.batch_id or '-'}; accepted {rows.accepted}, duplicate {rows.duplicate},"
            f" rejected {rows.rejected}, skipped {rows.skipped}; amount {sheet.amount:,.2f})"
        )
        found += [f"    {said(issue)}" for issue in sheet.issues[:SHOWN]]
        if len(sheet.issues) > SHOWN:
            found.append(f"    … {len(sheet.issues) - SHOWN} more: --json lists them all")
    return "\n".join(found)


def summary(results: Sequence[FileResult]) -> str:
    """All files in sum: how their sheets ended, and the rows and amount taken of each kind."""
    sheets = [sheet for result in results for sheet in result.batches]
    ends = Counter(sheet.status for sheet in sheets)
    told = ", ".join(f"{ends[status]} {status.replace('_', ' ')}" for status in Status)
    found = [f"{len(results)} files, {len(sheets)} sheets: {told}"]
    taken = [sheet for sheet in sheets if sheet.status is Status.COMMITTED]
    for kind in Kind:
        of_kind = [sheet for sheet in taken if sheet.kind is kind]
        if of_kind:
            rows = sum(sheet.rows.accepted for sheet in of_kind)
            amount = sum((sheet.amount for sheet in of_kind), Decimal(0))
            found.append(f"  {kind}: {rows:,} rows, amount {amount:,.2f}")
    return "\n".join(found)
