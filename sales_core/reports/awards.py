"""Awards, thanks and promotions: what was given to whom and why, and what giving one becomes in the log."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from uuid import uuid4

from sales_core.model.kinds import Kind
from sales_core.model.viewer import Viewer
from sales_core.reports.compared_people import compared_people, in_scope
from sales_core.reports.question import Question
from sales_core.reports.roster import roster
from sales_core.reports.sqltext import sql

KINDS = ("thanks", "award", "promotion")
SEEN_BY = ("team", "person")
BY_LEADER = frozenset({"award", "promotion"})


@dataclass(frozen=True)
class Award:
    """One recognition. kind: thanks, award or promotion; seen_by: team or person (and who gave it or leads them)."""

    award_id: str
    person: str
    kind: str
    title: str
    said: str
    given_by: str
    given_on: date
    seen_by: str
    batch_id: int
    row_number: int


@dataclass(frozen=True)
class Given:
    """A recognition as it is filled in."""

    person: str
    kind: str
    title: str = ""
    said: str = ""
    seen_by: str = "team"


class AwardRefusedError(Exception):
    """A recognition that this viewer may not give, or that lacks something (`code`: person, title, said, not_yours)."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def awards(question: Question) -> tuple[Award, ...]:
    """Those that the viewer may see, the newest first, whatever the question's period."""
    return question.reader.rows(sql("awards"), Award) if question.reader.has(Kind.AWARDS) else ()


def receivers(question: Question) -> tuple[str, ...]:
    """Whom the viewer may thank: everybody of the team by name, but for the own."""
    everybody = compared_people(question, False, "").asked
    own = question.reader.viewer.name
    return tuple(row.person for row in roster(everybody.reader) if row.person != own) if in_scope(question) else ()


def kinds_for(question: Question, person: str) -> tuple[str, ...]:
    """What the viewer may give the person: thanks; who leads the person also awards and promotions."""
    if person not in receivers(question):
        return ()
    return KINDS if person in in_scope(question) else ("thanks",)


def award_rows(question: Question, given: Given, viewer: Viewer, today: date) -> list[Mapping[str, object]]:
    """The row of one recognition; AwardRefusedError for what may not be."""
    if not given.person:
        raise AwardRefusedError("person")
    if given.kind not in kinds_for(question, given.person) or given.seen_by not in SEEN_BY:
        raise AwardRefusedError("not_yours")
    if given.kind in BY_LEADER and not given.title.strip():
        raise AwardRefusedError("title")
    if given.kind == "thanks" and not given.said.strip():
        raise AwardRefusedError("said")
    told = {"award_id": uuid4().hex, "given_by": viewer.name, "given_on": today}
    return [told | vars(given)]


def may_take_back(award: Award, viewer: Viewer) -> bool:
    """Whoever gave it, or leads whom it was given to."""
    if viewer.name and viewer.name == award.given_by:
        return True
    return viewer.leads_person(award.person)
