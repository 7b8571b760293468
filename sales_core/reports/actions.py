"""What was agreed to do: each action comes up again until it is done or dropped."""

from dataclasses import dataclass
from datetime import date

from sales_core.reports.question import Question
from sales_core.reports.sqltext import sql


@dataclass(frozen=True)
class Action:
    """One thing to do.

    person: "" for nobody in particular. state: open, done or dropped. overdue: open and late. meeting_id: the standup
    that it was agreed in, "" for none.
    """

    action_id: str
    person: str
    action: str
    set_on: date
    due_on: date | None
    state: str
    state_on: date | None
    overdue: bool
    meeting_id: str = ""


def actions(question: Question) -> tuple[Action, ...]:
    """Every action of people in scope set up to the question's day; the open ones first, by the day they are due."""
    return question.reader.rows(sql("actions"), Action, as_of=question.as_of)


def open_actions(question: Question) -> tuple[Action, ...]:
    """Those that are still to do."""
    return tuple(action for action in actions(question) if action.state == "open")
