"""`proof`: a statement with all that it follows from, in a file that anybody recomputes."""

import argparse
import sys
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path
from typing import Any

from sales_core.cli.jsontext import dumps
from sales_core.model.period import Period
from sales_core.reports.pay_proof import ProofError, proof, verifier
from sales_core.reports.question import ask
from sales_core.store.store import Store, open_store

VERIFIER = "verify_proof.py"
_REFUSED = {
    "not_yours": "another person's statement is not shown",
    "no_statement": "there is no such statement",
    "several": "there are several; name the plan after the period:",
    "differs": "it cannot be proved:",
}


def add(commands: Any) -> None:
    """Declare the command."""
    command = commands.add_parser(
        "proof",
        help="write a statement's proof and its verifier",
        description="Writes one JSON file with everything that a statement follows from, and beside it the verifier:"
        f" python {VERIFIER} FILE recomputes it offline and exits 0 when every row, line and total is right, else 1.",
    )
    command.add_argument(
        "statement", nargs="?", metavar="STATEMENT", help="Li/2026-10, or Li/2026-10/PLAN where there are several"
    )
    command.add_argument("--out", type=Path, metavar="FILE", help="default: proof_PERSON_PERIOD.json")
    command.add_argument("--viewer", metavar="NAME", help="as this person may see it")
    command.add_argument("--as-of", type=date.fromisoformat, metavar="DATE", help="business date to look back from")
    command.add_argument("--verifier", action="store_true", help="print the verifier, a single file of plain Python")
    command.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Write the proof; 1 when there is none to give, 2 for usage."""
    if options.verifier:
        print(verifier(), end="")
        return 0
    if not options.statement:
        print("name a STATEMENT, such as Li/2026-10", file=sys.stderr)
        return 2
    store = open_store(options.store)
    try:
        return _written(store, options)
    except ProofError as refused:
        print(f"{options.statement}: {_REFUSED[refused.code]} {refused.told}".rstrip(), file=sys.stderr)
        return 1
    except ValueError as error:
        print(error, file=sys.stderr)
        return 2
    finally:
        store.close()


def _written(store: Store, options: argparse.Namespace) -> int:
    viewer = store.viewer(options.viewer)
    reader = store.reader(viewer)
    person, period, plan_id = _named(options.statement, reader.settings.fiscal_start)
    question = ask(reader, datetime.now(UTC).astimezone().date(), period, options.as_of)
    (person,) = reader.spelled((person,))
    told = proof(question, partial(store.reader, viewer), person, period, plan_id)
    safe = "".join(letter if letter.isalnum() else "_" for letter in person)
    out: Path = options.out or Path(f"proof_{safe}_{period.name}.json")
    out.write_text(dumps(told) + "\n", "utf-8")
    out.with_name(VERIFIER).write_text(verifier(), "utf-8")
    print(f"{out}: {person}, {period.name}, {told['total']} {told['statement']['currency']}, SHA-256 {told['sha256']}")
    print(f"python {out.with_name(VERIFIER)} {out}")
    return 0


def _named(statement: str, fiscal_start: int) -> tuple[str, Period, str]:
    """Person, period and plan of a statement's name; ValueError for anything else."""
    person, _, last = statement.rpartition("/")
    try:
        return person, Period.parse(last, fiscal_start), ""
    except ValueError:
        person, _, period = person.rpartition("/")
        return person, Period.parse(period, fiscal_start), last
