"""The rows of sheets that a number against a target is made of, and those that set the target."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sales_core.model.kinds import Kind
from sales_core.reports.kpis_rows import kind_behind, kpi_rows
from sales_core.reports.kpis_sources import KpiRow
from sales_core.reports.question import MOST_BEHIND, Question
from sales_core.reports.roster import roster
from sales_core.reports.sqltext import sql
from sales_core.reports.targets_kpi import STANDING, fed

_WHATS = {
    Kind.ORDERS: "order",
    Kind.DEALS: "deal",
    Kind.COLLECTIONS: "collection",
    Kind.CONTACTS: "contact",
    Kind.FEEDBACK: "feedback",
}


@dataclass(frozen=True)
class BehindRow:
    """One row of a sheet. what: target, order, deal, collection, contact or feedback.

    amount: of a target its part of the month `day`; of feedback the score.
    """

    what: str
    day: date | None
    person: str
    customer: str
    subject: str
    amount: Decimal | None
    file_name: str
    sheet: str
    row_number: int
    batch_id: int | None = None


def rows_behind(
    question: Question, metric: str = "revenue", person: str | None = None, team: str = ""
) -> tuple[BehindRow, ...]:
    """What a metric is made of in the period: targets, then the newest; at most MOST_BEHIND rows.

    person: None for everybody, or for the people of `team` where one is named.
    """
    members = [row.person for row in roster(question.reader) if row.team == team] if team else None
    people = members if person is None else [person]
    found = question.reader.rows(
        sql("progress_rows"),
        BehindRow,
        metric=metric,
        people=people,
        team=team if person is None else None,
        start=question.period.start,
        end=min(question.period.end, question.as_of),
        last=question.period.end,
        markets=list(question.reader.settings.new_markets),
        most=MOST_BEHIND,
    )
    return (*found, *_measured(question, metric, people)) if metric in (*STANDING, "units") else found


def _measured(question: Question, metric: str, people: Sequence[str] | None) -> Iterable[BehindRow]:
    """The rows that a rate or an average is taken over."""
    if not fed(question, metric):
        return ()
    what = _WHATS[kind_behind(question, metric)]
    only = people[0] if people and len(people) == 1 else None
    found = kpi_rows(question, metric, only)
    return tuple(_row(what, row) for row in found if people is None or row.person in people)


def _row(what: str, row: KpiRow) -> BehindRow:
    return BehindRow(
        what, row.day, row.person, row.customer, row.what or "", row.amount, row.file_name, row.sheet, row.row_number,
        row.batch_id,
    )  # fmt: skip
