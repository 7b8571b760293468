"""What a person's deals would count with in a plan if they were won."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sales_core.model.incentive_plan import BANDED, Component, IncentivePlan
from sales_core.model.period import Period
from sales_core.reports.deals import moment
from sales_core.reports.pay_counted import asked_of, asking, components_before, source_of
from sales_core.reports.question import Question
from sales_core.reports.sqltext import sql_after
from sales_core.reports.what_if import IfDeal, Supposed, of_deals
from sales_core.rules.pay.events import Event
from sales_core.rules.pay.lines import NONE
from sales_core.rules.pay.present import spans
from sales_core.rules.pay.shares import credit_part
from sales_core.rules.pay.what_if import Further, More

SALES, COLLECTIONS, MARGIN, UNITS, DEALS = "sales", "collections", "margin", "units", "deals"


@dataclass(frozen=True)
class _Credited:
    key: str
    share: Decimal
    above: Decimal
    upto: Decimal
    meets: tuple[bool, ...]


def deals_to_change(question: Question, search: str = "", most: int | None = None) -> tuple[IfDeal, ...]:
    """Open deals that would count in pay, those of others of which a part is credited too, as `what_if` lists them."""
    asked = moment(question) | {"search": search.strip() or None, "most": most, "end": question.period.end}
    return question.reader.rows(of_deals(sql_after("deals_paid", "deals_at")), IfDeal, **asked)


def measure_of(question: Question, one: Component) -> str:
    """What has to be sold more of so that a component counts more."""
    if one.basis in (MARGIN, UNITS, DEALS):
        return one.basis
    return COLLECTIONS if source_of(question, one.basis) == "collections" else SALES


def measures(question: Question, plan: IncentivePlan) -> tuple[str, ...]:
    """What a plan counts, in its order."""
    told = [one for one in plan.components if one.kind in BANDED]
    return tuple(dict.fromkeys(measure_of(question, one) for one in told))


def more_of(
    question: Question, plan: IncentivePlan, person: str, period: Period, won: Sequence[Supposed],
    further: Mapping[str, Decimal],
) -> More:  # fmt: skip
    """What the won deals of the person and `further` (by measure, of which nothing else is known) add to the plan."""
    on = spans(plan, person, period)
    deals = {one.key: one for one in won if any(first <= closes(question, one) <= last for first, last in on)}
    told = _credited(question, plan, person, period, deals)
    counted = {}
    for one in plan.components:
        measure = measure_of(question, one)
        rest = further.get(measure, NONE) if on else NONE
        whole = sum((_value(measure, deals[row.key], row) for row in told), rest)
        inside = sum((_value(measure, deals[row.key], row) for row in told if _counts(plan, one, row)), NONE)
        inside += rest if _unasked(plan, one) else NONE
        counted[one.name] = Further(inside, inside if one.by == "amount" else whole)
    spiffs = [one for one in plan.components if (one.kind, one.event) == ("spiff", "deal")]
    events = {
        one.name: tuple(
            Event(closes(question, deals[row.key]), row.key, person, row.share)
            for row in told
            if _counts(plan, one, row)
        )
        for one in spiffs
    }
    return More(person, period, counted, events)


def closes(question: Question, deal: Supposed) -> date:
    """The day on which a deal supposed to be won counts: never one that has passed."""
    return max(deal.expected_close or question.as_of, question.as_of)


def _value(measure: str, deal: Supposed, credited: _Credited) -> Decimal:
    if measure == DEALS:
        return credited.share
    return credit_part(deal.amount or NONE, credited.above, credited.upto) if measure == SALES else NONE


def _unasked(plan: IncentivePlan, one: Component) -> bool:
    """Whether a component counts sales of which nothing but the amount is known."""
    taken = one.rest and any(before.only.everything for before in components_before(plan, one))
    return one.only.everything and not taken


def _counts(plan: IncentivePlan, one: Component, credited: _Credited) -> bool:
    places = {told.name: place for place, told in enumerate(plan.components)}
    taken = one.rest and any(credited.meets[places[before.name]] for before in components_before(plan, one))
    return credited.meets[places[one.name]] and not taken


def _credited(
    question: Question, plan: IncentivePlan, person: str, period: Period, deals: Mapping[str, Supposed]
) -> tuple[_Credited, ...]:
    """All open ones are asked for, so that the answer is there when another one is supposed to be won."""
    if not deals:
        return ()
    parts = [one.only for one in plan.components]
    found = question.reader.rows(
        sql_after("pay_if_deals", "deals_at", "deals_paid"),
        _Credited,
        person=person,
        start=period.start,
        parts=f"[{', '.join(asked_of(one) for one in parts)}]",
        **asking(question, plan, parts),
        **moment(question),
    )
    return tuple(row for row in found if row.key in deals)
