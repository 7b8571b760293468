"""A statement with everything that it follows from, in one file that anybody recomputes."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from sales_core.model.incentive_plan import IncentivePlan
from sales_core.model.period import Period
from sales_core.proof.bundle import verifier
from sales_core.reports import pay_proof_inputs as inputs
from sales_core.reports.pay import WholePay, series, whole_pay
from sales_core.reports.pay_dues import statement_id
from sales_core.reports.pay_in_force import PlanStatement, in_force, others_of, plan_of, plan_on_days
from sales_core.reports.pay_kept import APPROVED, KeptStatement, adjustments
from sales_core.reports.pay_proof_form import ProofError, sealed
from sales_core.reports.pay_unpaid import paid_until
from sales_core.reports.question import Question
from sales_core.reports.upload_moments import last_moment
from sales_core.rules.calendar import Calendar
from sales_core.rules.pay.document import document
from sales_core.rules.pay.frozen import Over, Turn
from sales_core.rules.pay.standing import CALCULATED
from sales_core.store.reader import Reader

__all__ = ["ProofError", "proof", "verifier"]

FORM = "proof of pay 1"
At = Callable[[datetime | None], Reader]


def proof(question: Question, at: At, person: str, period: Period, plan_id: str = "") -> dict[str, Any]:
    """The proof of a person's statement; at: gives the same viewer's reader at a moment.

    Other people stand in it without their names, whoever asks, so that it can be handed to the person. A statement that
    was submitted is proved by what was known then. ProofError for what may not be seen or does not add up.
    """
    if not question.reader.sees(person):
        raise ProofError("not_yours")
    asked = replace(question, period=period, as_of=min(question.as_of, period.end))
    found = _statement(asked, person, period, plan_id)
    kept = found.kept if found.kept and found.kept.lines is not None else None
    if kept is None:
        return _proof(asked, found, None)
    then = at(kept.known_at)
    try:
        frozen = Question(then, period, kept.as_of or period.end, Calendar.from_settings(then.settings))
        return _proof(frozen, _statement(frozen, person, period, found.plan.plan_id), kept)
    finally:
        then.close()


def _statement(question: Question, person: str, period: Period, plan_id: str) -> PlanStatement:
    own = [one for one in in_force(question, period) if one.told.person == person and one.told.period == period]
    own = [one for one in own if plan_id in ("", one.plan.plan_id)]
    if len(own) != 1:
        raise ProofError("several" if own else "no_statement", ", ".join(one.plan.plan_id for one in own))
    return own[0]


def _proof(question: Question, found: PlanStatement, kept: KeptStatement | None) -> dict[str, Any]:
    """kept: with the lines that it was frozen with, which what was known then has to give again."""
    period, person = question.period, found.told.person
    plan = plan_on_days(question, plan_of(question, found), period, period)
    (whole,) = whole_pay(question, plan, period, period, only=person, others=others_of(question, plan, period))
    if kept is not None and kept.lines != whole.statements[-1].lines:
        raise ProofError("differs", "what was known when it was submitted gives other lines now")
    periods = series(plan, period, period)
    named = _names(person)
    told = inputs.Told(question, plan, person, periods, named)
    made = {
        "form": FORM,
        "statement": _about(question, found, kept) | {"paid_until": paid_until(question)},
        "plan": document(_without_names(plan, named)),
        "periods": [_period(question, whole, number) for number in range(len(periods))],
        "rows": inputs.rows(told),
        "orders": inputs.orders(told),
        "targets": inputs.targets(told),
        "adjustments": _adjustments(question, plan, person, periods),
        "pools": inputs.pools(told),
        "events": inputs.events(told),
        "scorecards": inputs.scorecards(told),
        "total": whole.statements[-1].total,
    }
    return sealed(made)


def _about(question: Question, found: PlanStatement, kept: KeptStatement | None) -> dict[str, Any]:
    reader, period = question.reader, question.period
    moment = reader.known_at or last_moment(reader)
    steps = kept.standing.steps if kept else ()
    return {
        "person": found.told.person,
        "period": period.name,
        "start": period.start,
        "end": period.end,
        "plan_id": found.plan.plan_id,
        "plan": found.plan.name,
        "period_kind": found.plan.period,
        "fiscal_start": period.fiscal_start,
        "currency": reader.settings.currency,
        "revenue_basis": reader.basis,
        "as_of": question.as_of,
        "known_at": moment.isoformat() if moment else None,
        "state": kept.standing.state if kept else CALCULATED,
        "steps": [{"step": one.step, "by": one.said_by, "on": one.said_on, "said": one.said} for one in steps],
    }


def _period(question: Question, whole: WholePay, number: int) -> dict[str, Any]:
    one, turn = whole.statements[number], whole.turns[number]
    return {
        "name": one.period.name,
        "start": one.period.start,
        "end": one.period.end,
        "working_days": list(question.calendar.worked(one.period.start, one.period.end)),
        "frozen": one.period in whole.frozen,
        "counted": {name: vars(counted) for name, counted in one.counted.items()},
        "lines": [vars(line) for line in one.lines],
        "total": one.total,
        "carried": one.balance.carried,
        "drawn": one.balance.drawn,
    } | _taken_over(turn, whole.turns[number - 1].after if number else Over())


def _taken_over(turn: Turn, left: Over) -> dict[str, Any]:
    """What a statement takes over from other plans' statements, where it is not what the one before it here left.

    keeps: told where it is passed over.
    """
    balance, told = turn.before.balance, dict[str, Any]()
    if turn.before != left:
        told["takes_over"] = {"carried": balance.carried, "drawn": balance.drawn, "owed": dict(turn.before.owed)}
    return told if turn.keeps else told | {"keeps": False}


def _adjustments(
    question: Question, plan: IncentivePlan, person: str, periods: Sequence[Period]
) -> list[dict[str, Any]]:
    """Amounts given or taken by hand that were approved."""
    told = {period.start: statement_id(plan, period) for period in periods}
    return [
        {"start": one.starts_on, "amount": one.amount, "reason": one.reason, "approved_by": one.decided_by}
        for name in dict.fromkeys(told.values())
        for one in adjustments(question, name)
        if one.person == person and one.step == APPROVED and told.get(one.starts_on) == name
    ]


def _names(person: str) -> Callable[[str], str]:
    """Everybody else by a number, in the order in which they are met."""
    told: dict[str, str] = {person: person}
    return lambda name: told.setdefault(name, f"colleague {len(told)}")


def _without_names(plan: IncentivePlan, named: Callable[[str], str]) -> IncentivePlan:
    members = tuple(replace(one, person=named(one.person)) for one in plan.members)
    components = tuple(
        replace(one, weights=tuple((named(name), weight) for name, weight in one.weights)) for one in plan.components
    )
    return replace(plan, members=members, components=components)
