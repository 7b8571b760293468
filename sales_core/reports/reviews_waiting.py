"""Reviews begun that wait for the word of who looks."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date

from sales_core.model.kinds import Kind
from sales_core.model.period import Period
from sales_core.model.viewer import Viewer
from sales_core.reports.question import Question
from sales_core.reports.reviews_past import period_of
from sales_core.reports.sqltext import sql
from sales_core.rules.review import WAITS_FOR, Step, standing


@dataclass(frozen=True)
class Waiting:
    """A review whose next word is the viewer's."""

    person: str
    period: Period
    state: str


@dataclass(frozen=True)
class _Told:
    person: str
    starts_on: date
    ends_on: date
    step_id: str
    step: str
    about: str
    said_on: date


def reviews_waiting(question: Question, viewer: Viewer) -> tuple[Waiting, ...]:
    """The oldest first. viewer: who looks, whatever people the question is about."""
    if not question.reader.has(Kind.REVIEWS):
        return ()
    steps = defaultdict(list)
    for row in question.reader.rows(sql("reviews_waiting"), _Told, viewer=viewer.name):
        told = Step(row.step_id, row.step, row.about, "", row.said_on, "", "", "", "")
        steps[row.starts_on, row.ends_on, row.person].append(told)
    found = []
    for (start, end, person), told_of in sorted(steps.items()):
        state = standing(told_of).state
        if WAITS_FOR.get(state) == ("person" if person == viewer.name else "leader"):
            found.append(Waiting(person, period_of(start, end, question.reader.settings.fiscal_start), state))
    return tuple(found)
