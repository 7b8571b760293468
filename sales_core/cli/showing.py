"""`show`: any report, as the pages show it."""

import argparse
from datetime import UTC, date, datetime
from typing import Any

from sales_core.cli.jsontext import dumps, plain
from sales_core.model.period import Period
from sales_core.reports.question import Question, ask
from sales_core.reports.registry import REPORTS
from sales_core.store.store import Store, open_store


def add(commands: Any) -> None:
    """Declare the command."""
    command = commands.add_parser("show", help="show a report")
    command.add_argument("report", choices=[report.name for report in REPORTS])
    command.add_argument(
        "--period", metavar="2026-Q4", help="2026, 2026-Q4, 2026-11, 2026-W47 or 2026-01-01..2026-03-31"
    )
    command.add_argument(
        "--as-of", type=date.fromisoformat, metavar="DATE", help="business date from which to look back"
    )
    command.add_argument("--known-at", type=_moment, metavar="TIME", help="count only uploads up to this moment (UTC)")
    command.add_argument("--person", action="append", metavar="NAME", help="only this person's rows")
    command.add_argument("--viewer", metavar="NAME", help="as this person may see it")
    command.add_argument("--json", action="store_true")
    command.set_defaults(run=run)


def _moment(text: str) -> datetime:
    moment = datetime.fromisoformat(text)
    return moment.astimezone(UTC).replace(tzinfo=None) if moment.tzinfo else moment


def run(options: argparse.Namespace) -> int:
    """Print the report; 2 when the period cannot be read."""
    store = open_store(options.store)
    try:
        question = _question(store, options)
    except ValueError as error:
        print(error)
        return 2
    else:
        report = next(report for report in REPORTS if report.name == options.report)
        _tell(options, question, plain(report.run(question)))
        return 0
    finally:
        store.close()


def _question(store: Store, options: argparse.Namespace) -> Question:
    people = tuple(options.person) if options.person else None
    reader = store.reader(store.viewer(options.viewer), options.known_at, people)
    period = Period.parse(options.period, reader.settings.fiscal_start) if options.period else None
    return ask(reader, datetime.now(UTC).astimezone().date(), period, options.as_of)


def _tell(options: argparse.Namespace, question: Question, rows: list[dict[str, Any]]) -> None:
    told = {"report": options.report, "period": question.period.name, "as_of": question.as_of, "rows": rows}
    if options.json:
        print(dumps(told))
        return
    print(f"{options.report}, {question.period.name}, as of {question.as_of}")
    for row in rows:
        print("  " + "  ".join(f"{name}={'' if value is None else value}" for name, value in row.items()))
