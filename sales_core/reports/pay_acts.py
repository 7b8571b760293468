"""What may be done about a statement, and the rows of the batches that do it: steps, adjustments by hand, questions."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from decimal import Decimal
from uuid import uuid4

from sales_core.model.incentive_plan import IncentivePlan
from sales_core.model.period import Period
from sales_core.model.viewer import Viewer
from sales_core.reports.pay import pay
from sales_core.reports.pay_kept import APPROVED, LINE, PROPOSED, Adjustment, KeptStatement, kept_statements
from sales_core.reports.question import Question
from sales_core.reports.sqltext import sql
from sales_core.rules.pay.lines import PayLine
from sales_core.rules.pay.standing import APPROVE, CALCULATED, NEXT, PAY, REJECT, SUBMIT

REJECTED = "reject"
ASK, ANSWER, CLOSE = "ask", "answer", "close"

Row = dict[str, object]


class PayRefusedError(ValueError):
    """A step that may not be taken; code: not_yours, not_now, not_over, changed, no_reason or no_amount."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


@dataclass(frozen=True)
class About:
    """The statement that something is done about."""

    person: str
    plan: IncentivePlan
    period: Period

    def row(self, viewer: Viewer, today: date) -> Row:
        """What every row of it says."""
        days: Row = {"starts_on": self.period.start, "said_by": viewer.name or None, "said_on": today}
        return days | {"person": self.person, "ends_on": self.period.end, "plan_id": self.plan.plan_id}


@dataclass(frozen=True)
class _Moment:
    happened_at: datetime | None


def leads(viewer: Viewer, person: str) -> bool:
    """Who sees the person's rows without being the person; nobody decides on the own pay."""
    return viewer.name != person and (viewer.sees_all or person in viewer.scope)


def open_steps(viewer: Viewer, about: About, kept: KeptStatement | None, today: date) -> frozenset[str]:
    """The steps that the viewer may take now; a statement is submitted once its period is over."""
    state = kept.standing.state if kept else CALCULATED
    leader = leads(viewer, about.person)
    allowed = {SUBMIT: leader or viewer.name == about.person, APPROVE: leader, PAY: leader, REJECT: leader}
    over = state != CALCULATED or today >= about.period.end
    return frozenset(step for step in NEXT[state] if allowed[step] and over)


def step_rows(question: Question, about: About, step: str, said: str, today: date) -> list[Row]:
    """The rows of one batch that takes `step`; a submission brings the lines that the statement is frozen with.

    question: with a reader that sees the store as it is now. PayRefusedError for what may not be.
    """
    viewer, moment = question.reader.viewer, _latest(question)
    kept = kept_statements(question, about.plan.plan_id).get((about.person, about.period.start))
    if step not in open_steps(viewer, about, kept, today):
        over = today >= about.period.end or kept is not None
        raise PayRefusedError("not_yours" if over else "not_over")
    if step == REJECT and not said.strip():
        raise PayRefusedError("no_reason")
    row = about.row(viewer, today) | {"step_id": uuid4().hex, "step": step, "said": said.strip() or None}
    if step != SUBMIT:
        return [row | {"about": kept.standing.submission if kept else None}]
    asked = replace(question, period=about.period, as_of=about.period.end)
    told = next((one for one in pay(asked, about.plan, about.period, about.period) if one.person == about.person), None)
    if told is None:
        raise PayRefusedError("not_now")
    if moment is None or moment != _latest(question):
        raise PayRefusedError("changed")  # an upload came in between
    frozen = {"known_at": moment.isoformat(), "as_of": asked.as_of, "amount": told.total}
    return [row | frozen, *_lines(about.row(viewer, today), str(row["step_id"]), told.lines)]


def adjustment_row(viewer: Viewer, about: About, amount: Decimal, reason: str, today: date) -> Row:
    """An amount proposed for a statement, above zero to give, below to take; PayRefusedError for what may not be."""
    if not leads(viewer, about.person):
        raise PayRefusedError("not_yours")
    if not reason.strip():
        raise PayRefusedError("no_reason")
    if not amount:
        raise PayRefusedError("no_amount")
    told = {"step_id": uuid4().hex, "step": PROPOSED, "amount": amount, "reason": reason.strip()}
    return about.row(viewer, today) | told


def decision_row(viewer: Viewer, about: About, adjustment: Adjustment, approve: bool, today: date) -> Row:
    """The approval or rejection of a proposed amount; PayRefusedError for what may not be."""
    if not leads(viewer, adjustment.person) or adjustment.person != about.person:
        raise PayRefusedError("not_yours")
    if adjustment.step != PROPOSED:
        raise PayRefusedError("not_now")
    step = APPROVED if approve else REJECTED
    return about.row(viewer, today) | {"step_id": uuid4().hex, "about": adjustment.adjustment, "step": step}


def _lines(row: Mapping[str, object], submission: str, lines: Iterable[PayLine]) -> list[Row]:
    """The lines with exact numbers as text: a rate may have more digits than any column."""
    return [
        {
            **row,
            "step_id": f"{submission}:{place}",
            "step": LINE,
            "about": submission,
            "amount": line.amount,
            "component": line.component or None,
            "line_kind": line.kind,
            "base": f"{line.base:f}",
            "rate": _text(line.rate),
            "band_from": _text(line.band_from),
            "band_to": _text(line.band_to),
            "line_about": line.about or None,
        }
        for place, line in enumerate(lines, 1)
    ]


def _text(number: Decimal | None) -> str | None:
    return None if number is None else f"{number:f}"


def _latest(question: Question) -> datetime | None:
    return question.reader.rows(sql("review_moment"), _Moment)[0].happened_at
