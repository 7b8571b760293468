"""What setting, dropping and closing a contest become in the log; who may not is refused here, whatever a page does."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date
from decimal import Decimal
from uuid import uuid4

from sales_core.model.viewer import Viewer
from sales_core.reports.compared_people import compared_people
from sales_core.reports.contests import Contest, Terms, asked_of, contests, everybodys_places
from sales_core.reports.person_values import kept_up, less_is_better, ways
from sales_core.reports.question import Question
from sales_core.reports.roster import roster
from sales_core.reports.upload_moments import last_moment
from sales_core.rules.recognition.contest import CLOSED, ENDED, RULES, Place, problem

Row = Mapping[str, object]


class ContestRefusedError(Exception):
    """A contest that this viewer may not set, drop or close, or that lacks something (`code`)."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


@dataclass(frozen=True)
class Draft:
    """A contest as it is filled in; contest_id: of one that is changed, "" of a new one."""

    title: str
    metric: str
    measure: str
    rule: str
    goal: Decimal | None
    starts_on: date
    ends_on: date
    team: str = ""
    prize: str = ""
    seen_by: str = "own"
    contest_id: str = ""


def teams(question: Question) -> tuple[str, ...]:
    """Whom the viewer may set a contest for: teams of the roster whose people are all led, "" (everybody) first."""
    everybody = compared_people(question, False, "").asked
    named = dict.fromkeys(row.team for row in roster(everybody.reader) if row.team)
    return tuple(team for team in ("", *(named if len(named) > 1 else ())) if may_set(question, team))


def may_set(question: Question, team: str) -> bool:
    """Whether the viewer leads everybody who would take part; nobody sets a contest for the own person only."""
    field = compared_people(question, False, team)
    led = [person for person in field.people if person != question.reader.viewer.name]
    return bool(led) and all(person in field.seen for person in field.people)


def lacks(question: Question, draft: Draft) -> str:
    """What the draft lacks: "", title, metric, or what the rule says."""
    if not draft.title.strip():
        return "title"
    asked = asked_of(question, draft.starts_on, max(draft.starts_on, draft.ends_on))
    if draft.measure not in ways(asked, draft.metric) or draft.rule not in RULES:
        return "metric"
    less = less_is_better(question, draft.metric, draft.measure)
    days, grows = (draft.starts_on, draft.ends_on), kept_up(question, draft.metric)
    return problem(draft.rule, draft.measure, days, draft.goal, grows, less)


def contest_rows(question: Question, draft: Draft, viewer: Viewer, today: date) -> list[Row]:
    """The row that sets or changes a contest; one that is closed stays as it is."""
    before = _found(question, draft.contest_id, today) if draft.contest_id else None
    if not may_set(question, draft.team) or (before and not may_set(question, before.terms.team)):
        raise ContestRefusedError("not_yours")
    if before and before.state == CLOSED:
        raise ContestRefusedError("closed")
    if code := lacks(question, draft):
        raise ContestRefusedError(code)
    number = draft.contest_id or uuid4().hex
    return [_terms(number, draft, viewer, today) | {"state": "on"}]


def dropped_rows(question: Question, contest_id: str, viewer: Viewer, today: date) -> list[Row]:
    """The row that takes a contest off."""
    terms = _found(question, contest_id, today).terms
    if not may_set(question, terms.team):
        raise ContestRefusedError("not_yours")
    return [_terms(contest_id, terms, viewer, today) | {"state": "dropped"}]


def closing_rows(question: Question, contest_id: str, viewer: Viewer | None, today: date) -> list[Row]:
    """The closing and everybody's place, as known now; viewer: None where it closes by itself."""
    found = _found(question, contest_id, today)
    if found.state != ENDED or (viewer is None and not found.settles):
        raise ContestRefusedError("not_over")
    if viewer is not None and not may_set(question, found.terms.team):
        raise ContestRefusedError("not_yours")
    moment = last_moment(question.reader)
    places, as_of = everybodys_places(question, found.terms)
    if moment is None or moment != last_moment(question.reader):
        raise ContestRefusedError("changed")  # an upload came in between
    closing = _row(f"{contest_id}:{CLOSED}", contest_id, CLOSED, viewer, today)
    closing |= {"known_at": moment.isoformat(), "as_of": as_of, "standing": Decimal(len(places))}
    return [closing, *(_place(contest_id, place) for place in places)]


def _found(question: Question, contest_id: str, today: date) -> Contest:
    found = next((one for one in contests(question, today) if one.terms.contest_id == contest_id), None)
    if found is None:
        raise ContestRefusedError("not_yours")
    return found


def _terms(contest_id: str, told: Draft | Terms, viewer: Viewer, today: date) -> dict[str, object]:
    row = _row(contest_id, contest_id, "contest", viewer, today)
    return row | {field.name: getattr(told, field.name) for field in fields(Draft) if field.name != "contest_id"}


def _row(entry_id: str, contest_id: str, step: str, viewer: Viewer | None, today: date) -> dict[str, object]:
    by = viewer.name if viewer else None
    return {"entry_id": entry_id, "contest_id": contest_id, "step": step, "said_by": by, "said_on": today}


def _place(contest_id: str, place: Place) -> Row:
    return {
        "entry_id": f"{contest_id}:{place.person}",
        "contest_id": contest_id,
        "step": "place",
        "person": place.person,
        "measured": place.value,
        "reached_on": place.reached_on,
        "standing": None if place.rank is None else Decimal(place.rank),
        "won": "yes" if place.won else None,
    }
