"""What may be done about a statement, and the rows of the batches that do it: steps, adjustments by hand, questions."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from uuid import uuid4

from sales_core.model.period import Period
from sales_core.model.viewer import Viewer
from sales_core.reports.pay_in_force import in_force
from sales_core.reports.pay_kept import APPROVED, LINE, PROPOSED, Adjustment, KeptStatement, kept_statements
from sales_core.reports.question import Question
from sales_core.reports.upload_moments import last_moment
from sales_core.rules.pay.lines import PayLine
from sales_core.rules.pay.standing import APPROVE, CALCULATED, NEXT, PAY, REJECT, SUBMIT

FORWARD = (SUBMIT, APPROVE, PAY)  # the steps of a statement in their order
REJECTED = "reject"
ASK, ANSWER, CLOSE = "ask", "answer", "close"
_MOST = Decimal(10) ** 12  # more than any statement pays, and less than what is kept to the cent

Row = dict[str, object]


class PayRefusedError(ValueError):
    """A step that may not be taken.

    code: not_yours, not_now, not_over, changed, no_reason, no_amount, too_much or no_words.
    """

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


@dataclass(frozen=True)
class About:
    """The statement that something is done about."""

    person: str
    plan_id: str
    period: Period

    def row(self, viewer: Viewer, today: date) -> Row:
        """What every row of it says."""
        days: Row = {"starts_on": self.period.start, "said_by": viewer.name or None, "said_on": today}
        return days | {"person": self.person, "ends_on": self.period.end, "plan_id": self.plan_id}


def open_steps(viewer: Viewer, about: About, kept: KeptStatement | None, today: date) -> frozenset[str]:
    """The steps that the viewer may take now; a statement is submitted once its period is over."""
    return frozenset(step for step in (*FORWARD, REJECT) if not _refused(viewer, about, kept, step, today))


def _refused(viewer: Viewer, about: About, kept: KeptStatement | None, step: str, today: date) -> str:
    """Why the viewer may not take a step; "" where it may be."""
    state = kept.standing.state if kept else CALCULATED
    own = step == SUBMIT and viewer.name == about.person
    if not (own or viewer.leads_person(about.person)):
        return "not_yours"
    if step not in NEXT[state]:
        return "not_now"
    return "not_over" if state == CALCULATED and today < about.period.end else ""


def step_rows(question: Question, about: Sequence[About], step: str, said: str, today: date) -> list[Row]:
    """The rows of one batch that takes `step` for statements of one period.

    A submission brings the lines that the statement is frozen with. question: with a reader that sees the store as it
    is now, and everybody whom the viewer may see. PayRefusedError when one of them may not be.
    """
    viewer, moment = question.reader.viewer, last_moment(question.reader)
    if step == REJECT and not said.strip():
        raise PayRefusedError("no_reason")
    period = about[0].period
    asked = replace(question, period=period, as_of=period.end)
    told = {(one.told.person, one.plan.plan_id): one for one in in_force(asked, period)} if step == SUBMIT else {}
    if step == SUBMIT and (moment is None or moment != last_moment(question.reader)):
        raise PayRefusedError("changed")  # an upload came in between
    rows: list[Row] = []
    for one in about:
        kept = kept_statements(question, one.plan_id).get((one.person, one.period.start))
        if code := _refused(viewer, one, kept, step, today):
            raise PayRefusedError(code)
        row = one.row(viewer, today) | {"step_id": uuid4().hex, "step": step, "said": said.strip() or None}
        if step != SUBMIT:
            rows.append(row | {"about": kept.standing.submission if kept else None})
            continue
        found = told.get((one.person, one.plan_id))
        if found is None or one.period != found.told.period or moment is None:
            raise PayRefusedError("not_now")
        frozen = {"known_at": moment.isoformat(), "as_of": asked.as_of, "amount": found.told.total}
        rows += [row | frozen, *_lines(one.row(viewer, today), str(row["step_id"]), found.told.lines)]
    return rows


def adjustment_row(viewer: Viewer, about: About, amount: Decimal, reason: str, today: date) -> Row:
    """An amount proposed for a statement, above zero to give, below to take; PayRefusedError for what may not be."""
    if not viewer.leads_person(about.person):
        raise PayRefusedError("not_yours")
    if not reason.strip():
        raise PayRefusedError("no_reason")
    if not amount:
        raise PayRefusedError("no_amount")
    if abs(amount) > _MOST:
        raise PayRefusedError("too_much")
    told = {"step_id": uuid4().hex, "step": PROPOSED, "amount": amount, "reason": reason.strip()}
    return about.row(viewer, today) | told


def decision_row(viewer: Viewer, about: About, adjustment: Adjustment, approve: bool, today: date) -> Row:
    """The approval or rejection of a proposed amount; PayRefusedError for what may not be."""
    if not viewer.leads_person(adjustment.person) or adjustment.person != about.person:
        raise PayRefusedError("not_yours")
    if adjustment.step != PROPOSED:
        raise PayRefusedError("not_now")
    step = APPROVED if approve else REJECTED
    return about.row(viewer, today) | {"step_id": uuid4().hex, "about": adjustment.adjustment, "step": step}


def question_rows(viewer: Viewer, about: About, said: str, line: PayLine | None, today: date) -> Row:
    """A question about a statement, or about one of its lines; PayRefusedError for what may not be."""
    if viewer.name != about.person and not viewer.leads_person(about.person):
        raise PayRefusedError("not_yours")
    if not said.strip():
        raise PayRefusedError("no_words")
    which = {"component": line.component or None, "line_kind": line.kind} if line else {}
    return about.row(viewer, today) | which | {"step_id": uuid4().hex, "step": ASK, "said": said.strip()}


def reply_row(viewer: Viewer, about: About, question: str, step: str, said: str, today: date) -> Row:
    """An answer, by whoever leads the person; or that it is settled, by the person too. PayRefusedError otherwise.

    question: the step_id of what was asked.
    """
    if not viewer.leads_person(about.person) and not (step == CLOSE and viewer.name == about.person):
        raise PayRefusedError("not_yours")
    if step == ANSWER and not said.strip():
        raise PayRefusedError("no_words")
    told = {"step_id": uuid4().hex, "about": question, "step": step, "said": said.strip() or None}
    return about.row(viewer, today) | told


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
