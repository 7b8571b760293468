"""`import`: files into the store, with a result for every sheet."""

import argparse
from datetime import UTC, date, datetime
from getpass import getuser
from pathlib import Path
from typing import Any

from sales_core.cli.jsontext import dumps
from sales_core.intake.prepare import prepare_file
from sales_core.intake.prepared import Choices
from sales_core.model.batch import Coverage, FileResult, SheetResult, Status
from sales_core.model.issue import Issue
from sales_core.model.kinds import Kind
from sales_core.store.store import Store, open_store
from sales_core.text.core import Language
from sales_core.text.issues import say_issue

DONE = (Status.COMMITTED, Status.ALREADY_IMPORTED)
SHOWN = 20  # issues printed per sheet; --json gives them all


def add(commands: Any) -> None:
    """Declare the command."""
    command = commands.add_parser("import", help="import sheets (xlsx, xls, csv)")
    command.add_argument("files", nargs="+", metavar="FILE")
    command.add_argument("--kind", type=Kind, choices=list(Kind), metavar="K", help=", ".join(Kind))
    command.add_argument("--map", action="append", default=[], type=_pair, metavar="HEADER=FIELD")
    command.add_argument("--set", action="append", default=[], type=_pair, metavar="NAME=VALUE", dest="settings")
    command.add_argument(
        "--as-of", type=date.fromisoformat, metavar="DATE", help="business date that the sheets describe"
    )
    command.add_argument("--by", default=None, metavar="NAME", help="who submits them")
    command.add_argument("--json", action="store_true")
    command.set_defaults(run=run)


def _pair(text: str) -> tuple[str, str]:
    name, sign, value = text.rpartition("=")
    if not sign or (name == "coverage" and value not in tuple(Coverage)):
        raise argparse.ArgumentTypeError(f"{text!r} is not NAME=VALUE")
    return name, value


def run(options: argparse.Namespace) -> int:
    """Import every file in the order given; 1 when a sheet was held or refused."""
    choices = _choices(options)
    store = open_store(options.store)
    try:
        results = [_import(store, Path(name), choices, options.by or getuser()) for name in options.files]
    finally:
        store.close()
    if options.json:
        print(dumps({"files": [_file(result) for result in results]}))
    else:
        for result in results:
            _tell(result)
    done = all(sheet.status in DONE for result in results for sheet in result.batches)
    return 0 if done else 1


def _choices(options: argparse.Namespace) -> Choices:
    """The answers given on the command line; `--set coverage=full` says what the sheets hold."""
    settings = dict(options.settings)
    coverage = Coverage(settings.pop("coverage")) if "coverage" in settings else None
    return Choices(options.kind, tuple(options.map), tuple(settings.items()), options.as_of, coverage)


def _import(store: Store, path: Path, choices: Choices, by: str) -> FileResult:
    today = datetime.now(UTC).astimezone().date()
    found = store.commit(prepare_file(path, choices, today=today), by, original=path)
    return FileResult(str(path), found.sha256, found.batches)


def _file(result: FileResult) -> dict[str, object]:
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
        "message": say_issue(issue.code, Language.EN, **_values(issue)),
    }


def _values(issue: Issue) -> dict[str, object]:
    return {"sheet": issue.sheet, "row": issue.row, "column": issue.column, "value": issue.value, **dict(issue.detail)}


def _tell(result: FileResult) -> None:
    print(result.file)
    for sheet in result.batches:
        rows = sheet.rows
        print(
            f"  {sheet.sheet}: {sheet.kind or '?'} {sheet.status}"
            f" (batch {sheet.batch_id or '-'}; accepted {rows.accepted}, duplicate {rows.duplicate},"
            f" rejected {rows.rejected}, skipped {rows.skipped}; amount {sheet.amount:,.2f})"
        )
        for issue in sheet.issues[:SHOWN]:
            print(f"    {say_issue(issue.code, Language.EN, **_values(issue))}")
        if len(sheet.issues) > SHOWN:
            print(f"    … {len(sheet.issues) - SHOWN} more: --json lists them all")
