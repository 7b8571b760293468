"""`import`: files, folders and archives into the store, with a result for every sheet."""

import argparse
import sys
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from datetime import UTC, date, datetime
from getpass import getuser
from pathlib import Path
from typing import Any

from sales_core.cli.gathering import Job, gather, in_order
from sales_core.cli.jsontext import dumps, one_line
from sales_core.cli.telling import file_json, lines, said, summary
from sales_core.cli.watching import watch
from sales_core.intake.archive import Member
from sales_core.intake.prepare import prepare_file
from sales_core.intake.prepared import Choices
from sales_core.model.batch import Coverage, FileResult, RowCounts, SheetResult, Status
from sales_core.model.issue import Issue
from sales_core.model.kinds import SHEETS, Kind
from sales_core.store.errors import StoreBusyError, StoreError
from sales_core.store.store import Store, open_store

DONE = (Status.COMMITTED, Status.ALREADY_IMPORTED)

Tell = Callable[[FileResult], None]


def add(commands: Any) -> None:
    """Declare the command."""
    command = commands.add_parser("import", help="import sheets (xlsx, xls, ods, csv), folders and zips of them")
    command.add_argument("files", nargs="*", type=Path, metavar="FILE", help="a sheet, a folder or a zip of sheets")
    command.add_argument("--watch", type=Path, metavar="FOLDER", help="import what is in it and whatever comes later")
    command.add_argument("--kind", type=Kind, choices=list(SHEETS), metavar="K", help=", ".join(SHEETS))
    command.add_argument("--map", action="append", default=[], type=_pair, metavar="HEADER=FIELD")
    command.add_argument("--set", action="append", default=[], type=_pair, metavar="NAME=VALUE", dest="settings")
    command.add_argument(
        "--as-of", type=date.fromisoformat, metavar="DATE", help="business date that the sheets describe"
    )
    command.add_argument("--by", default=None, metavar="NAME", help="who submits them")
    command.add_argument("--json", action="store_true", help="with --watch: one line per file")
    command.set_defaults(run=run, usage=command.error, waiting=False)


def _pair(text: str) -> tuple[str, str]:
    name, sign, value = text.rpartition("=")
    if not sign or (name == "coverage" and value not in tuple(Coverage)):
        raise argparse.ArgumentTypeError(f"{text!r} is not NAME=VALUE")
    return name, value


def run(options: argparse.Namespace) -> int:
    """Import every file, oldest first; 1 when a sheet was held or refused, or there is none."""
    if options.watch:
        if not options.watch.is_dir():
            options.usage(f"{options.watch} is no folder")
        return watch(options.watch, lambda paths: _when_free(options, paths), options.files)
    if not options.files:
        options.usage("name a file, a folder, a zip or --watch FOLDER")
    results = _import_all(options, options.files, _nothing if options.json else _print)
    if options.json:
        print(dumps({"files": [file_json(result) for result in results]}))
    elif len(results) != 1:
        print(summary(results))
    return 0 if results and all(sheet.status in DONE for result in results for sheet in result.batches) else 1


def _when_free(options: argparse.Namespace, paths: Sequence[Path]) -> bool:
    """Import files of a watched folder; False when another process has the store, to try again."""
    try:
        results = _import_all(options, paths, _print_line if options.json else _print)
    except StoreBusyError as error:
        if not options.waiting:
            print(error, file=sys.stderr, flush=True)
        options.waiting = True
        return False
    options.waiting = False
    if len(results) > 1 and not options.json:
        print(summary(results), flush=True)
    return True


def _nothing(_: FileResult) -> None:
    """Nothing is said until all is done."""


def _print(result: FileResult) -> None:
    print(lines(result), flush=True)


def _print_line(result: FileResult) -> None:
    print(one_line(file_json(result)), flush=True)


def _import_all(options: argparse.Namespace, paths: Sequence[Path], tell: Tell) -> list[FileResult]:
    """The result of every file, each told as it is done."""
    job = Job(_choices(options), options.by or getuser(), datetime.now(UTC).astimezone().date())
    results = []
    store = open_store(options.store)
    try:
        with ExitStack() as unpacked:
            found = gather(paths, unpacked)
            for issue in found.issues:
                print(f"{issue.sheet}: {said(issue)}", file=sys.stderr, flush=True)
            for member in in_order(found.members, job, store.context()):
                results.append(_import(store, member, job))
                tell(results[-1])
    finally:
        store.close()
    return results


def _choices(options: argparse.Namespace) -> Choices:
    """The answers given on the command line; `--set coverage=full` says what the sheets hold."""
    settings = dict(options.settings)
    coverage = Coverage(settings.pop("coverage")) if "coverage" in settings else None
    return Choices(options.kind, tuple(options.map), tuple(settings.items()), options.as_of, coverage)


def _import(store: Store, member: Member, job: Job) -> FileResult:
    """One file's result; whatever happens to it, the next one has its turn."""
    if member.issue:
        return _refused(member, member.issue)
    try:
        prepared = prepare_file(
            member.path, job.choices, today=job.today, file_name=member.name, context=store.context()
        )
        found = store.commit(prepared, job.by, original=member.path)
    except StoreError:
        raise
    except Exception as error:  # whatever it is, it is this file's result
        return _refused(member, Issue("unreadable_file", member.name, detail=(("why", str(error)[:200]),)))
    return FileResult(member.shown, found.sha256, found.batches)


def _refused(member: Member, issue: Issue) -> FileResult:
    return FileResult(member.shown, "", (SheetResult(member.name, None, Status.REFUSED, RowCounts(), issues=(issue,)),))
