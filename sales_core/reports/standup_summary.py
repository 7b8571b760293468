"""The standup on one page: where the team and each person stand, what changed, what was agreed, noted and blocked."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from operator import attrgetter
from typing import Any

from sales_core.reports.actions import Action, open_actions
from sales_core.reports.meetings import Meeting, Note, held, meetings, open_blockers, said_in, since
from sales_core.reports.question import Question
from sales_core.reports.standup import Standup, StandupRow, meeting_since

_PROGRESS = (
    "team", "target", "actual", "attainment", "gap", "pace", "required_run_rate", "workdays_left", "since", "sold",
    "won", "lost", "new", "slipped",
)  # fmt: skip


@dataclass(frozen=True)
class SummaryRow:
    """The team (level team, person "") or one person with anything to tell.

    The figures are those of the standup; None for whom there is nothing but words. actions, blockers: open ones;
    notes: of this standup.
    """

    level: str
    person: str
    actions: tuple[Action, ...]
    blockers: tuple[Note, ...]
    notes: tuple[Note, ...]
    team: str = ""
    target: Decimal | None = None
    actual: Decimal | None = None
    attainment: Decimal | None = None
    gap: Decimal | None = None
    pace: Decimal | None = None
    required_run_rate: Decimal | None = None
    workdays_left: int | None = None
    since: date | None = None
    sold: Decimal | None = None
    won: int | None = None
    lost: int | None = None
    new: int | None = None
    slipped: int | None = None


@dataclass(frozen=True)
class Summary:
    """met: the standup itself. about: the meeting, None before its first word is kept. before: the one before it."""

    rows: tuple[SummaryRow, ...]
    met: Standup
    about: Meeting | None
    before: Meeting | None


def standup_summary(question: Question) -> tuple[SummaryRow, ...]:
    """Of the latest standup; before the first one, of what it would be about."""
    return summary(question).rows


def summary(question: Question, meeting_id: str = "") -> Summary:
    """meeting_id: the standup that it is about, even where nothing of it is kept yet; without one the latest."""
    known = [one for one in meetings(question) if one.covers and one.state in ("running", "held")]
    about = next((one for one in known if meeting_id in ("", one.meeting_id)), None)
    before = next((one for one in held(question) if about is None or _began(one) < _began(about)), None)
    met = meeting_since(question, since(before) if before else None)
    words = (
        open_actions(question),
        open_blockers(question),
        said_in(question, about.meeting_id if about else meeting_id),
    )
    return Summary(tuple(_rows(met, *words)), met, about, before)


def _began(one: Meeting) -> str:
    return str(one.started_at)


def _rows(
    met: Standup, actions: tuple[Action, ...], blockers: tuple[Note, ...], notes: tuple[Note, ...]
) -> Iterable[SummaryRow]:
    rows = {row.person or "": row for row in met.rows if row.level == "team" or row.person}
    said = {*(one.person for one in actions), *(one.person for one in (*blockers, *notes))}
    spoken = sorted(said - rows.keys())
    for person in dict.fromkeys(("", *rows, *spoken)):
        yield SummaryRow(
            "person" if person else "team",
            person,
            tuple(one for one in actions if one.person == person),
            tuple(one for one in blockers if one.person == person),
            tuple(one for one in notes if one.person == person),
            **_figures(rows.get(person)),
        )


def _figures(row: StandupRow | None) -> Mapping[str, Any]:
    return {} if row is None else dict(zip(_PROGRESS, attrgetter(*_PROGRESS)(row), strict=True))
