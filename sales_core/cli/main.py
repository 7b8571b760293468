"""Reads the command line and gives each command its exit code."""

import argparse
import os
import sys
from collections.abc import Sequence

from sales_core.cli import importing, keeping, proving, showing
from sales_core.store.errors import StoreError

DEFAULT_STORE = "data/sales.duckdb"


def main(arguments: Sequence[str]) -> int:
    """Run one command; 0 when all went well, 1 when something was held, refused or failed, 2 for usage."""
    options = parser().parse_args(arguments)
    try:
        return int(options.run(options))
    except StoreError as error:
        print(error, file=sys.stderr)
        return 1


def parser() -> argparse.ArgumentParser:
    """The whole command line."""
    top = argparse.ArgumentParser(
        prog="python -m sales_core", description="Weekly sales sheets in, trusted numbers out."
    )
    commands = top.add_subparsers(required=True, metavar="COMMAND")
    for add in (importing.add, showing.add, proving.add, keeping.add):
        add(commands)
    for command in commands.choices.values():
        command.add_argument(
            "--store",
            default=os.environ.get("SALES_STORE", DEFAULT_STORE),
            help="address of the store (default: SALES_STORE or %(default)s)",
        )
    return top
