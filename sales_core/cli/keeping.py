"""`batches`, `undo`, `redo`, `check`, `backup`, `restore`, `sample`: keeping the store."""

import argparse
from getpass import getuser
from pathlib import Path
from typing import Any

from sales_core.cli.jsontext import dumps
from sales_core.intake.rows.raw_rows import raw_row, sheet_of_file
from sales_core.reports.row_history import RowHistory, row_history
from sales_core.store.backup import restore
from sales_core.store.sample import build_sample
from sales_core.store.store import open_store


def add(commands: Any) -> None:
    """Declare the commands."""
    _declare(commands, "batches", _batches, "list every upload and edit").add_argument("--json", action="store_true")
    for name, help_text in (("undo", "take a batch out of every number"), ("redo", "put an undone batch back")):
        command = _declare(commands, name, _set_state, help_text)
        command.add_argument("batch", metavar="BATCH")
        command.add_argument("--by", default=None, metavar="NAME")
        command.add_argument("--reason", default="", metavar="TEXT")
        command.set_defaults(state=name)
    check = _declare(commands, "check", _check, "prove that what is shown is what the log says")
    check.add_argument("--repair", action="store_true", help="derive everything from the log anew first")
    check.add_argument("--json", action="store_true")
    _declare(commands, "backup", _backup, "copy the store to a new file").add_argument(
        "file", metavar="FILE", type=Path
    )
    _declare(commands, "restore", _restore, "replace the store by a copy").add_argument(
        "file", metavar="FILE", type=Path
    )
    row = _declare(commands, "row", _row, "where a row of a batch comes from and what became of it")
    row.add_argument("batch", metavar="BATCH", type=int)
    row.add_argument("row", metavar="ROW", type=int)
    row.add_argument("--viewer", metavar="NAME", help="as this person may see it")
    row.add_argument("--json", action="store_true")
    _declare(commands, "sample", _sample, "make a store of the sample team")


def _declare(commands: Any, name: str, run: Any, help_text: str) -> argparse.ArgumentParser:
    command: argparse.ArgumentParser = commands.add_parser(name, help=help_text)
    command.set_defaults(run=run)
    return command


def _batches(options: argparse.Namespace) -> int:
    store = open_store(options.store)
    found = store.batches()
    store.close()
    if options.json:
        print(dumps({"batches": found}))
        return 0
    for batch in found:
        print(
            f"{batch.batch_id:>5}  {batch.state:<9}  {batch.kind:<11}  {batch.rows.accepted:>7}  {batch.amount:>16,.2f}"
            f"  {batch.as_of}  {batch.submitted_at:%Y-%m-%d %H:%M}  {batch.submitted_by}"
            f"  {batch.file_name} [{batch.sheet}]"
        )
    return 0


def _set_state(options: argparse.Namespace) -> int:
    store = open_store(options.store)
    try:
        change = store.undo if options.state == "undo" else store.redo
        change(options.batch, options.by or getuser(), options.reason)
    finally:
        store.close()
    print(f"batch {options.batch}: {'undone' if options.state == 'undo' else 'redone'}")
    return 0


def _check(options: argparse.Namespace) -> int:
    store = open_store(options.store)
    try:
        if options.repair:
            store.rebuild()
        found = store.check()
    finally:
        store.close()
    if options.json:
        print(dumps({"ok": not found, "differences": found}))
    else:
        for difference in found:
            print(f"{difference.table}: {difference.missing} rows missing, {difference.extra} too many")
        print("sound" if not found else "the store differs from its log: `check --repair` derives it anew")
    return 1 if found else 0


def _backup(options: argparse.Namespace) -> int:
    store = open_store(options.store)
    try:
        store.backup(options.file)
    except FileExistsError as error:
        print(error)
        return 1
    finally:
        store.close()
    print(f"copied to {options.file}")
    return 0


def _row(options: argparse.Namespace) -> int:
    store = open_store(options.store)
    try:
        found = row_history(store.reader(store.viewer(options.viewer)), options.batch, options.row)
        batch = next(
            (batch for batch in store.batches() if batch.batch_id == store.past.root(str(options.batch))), None
        )
        content = store.past.original(batch.file_sha256) if batch and found else None
        grid = sheet_of_file(content, batch.file_name, batch.sheet) if batch and content else None
        cells = raw_row(grid, options.row, store.past.header_row(batch.batch_id)) if batch and grid else {}
    finally:
        store.close()
    if options.json:
        print(dumps({"batch": str(options.batch), "row": options.row, "cells": cells, "rows": found}))
    else:
        _tell_row(cells, found)
    return 0 if found else 1


def _tell_row(cells: dict[str, str], found: tuple[RowHistory, ...]) -> None:
    if not found:
        print("no such row that this viewer may see")
    for header, cell in cells.items():
        print(f"{header}: {cell}")
    for version in (version for history in found for version in history.versions):
        changes = "; ".join(f"{change.field} {change.before} -> {change.after}" for change in version.changes)
        state = "counts" if version.counts else version.state
        print(
            f"{version.submitted_at:%Y-%m-%d %H:%M}  {version.submitted_by}  batch {version.batch_id}"
            f"  {version.file_name} [{version.sheet}] row {version.row_number}  {state}  {changes}"
        )


def _restore(options: argparse.Namespace) -> int:
    restore(options.file, options.store)
    print(f"{options.store} is now what {options.file} holds")
    return 0


def _sample(options: argparse.Namespace) -> int:
    results = build_sample(options.store)
    print(f"{options.store}: {len(results)} sheets of the sample team")
    return 0
