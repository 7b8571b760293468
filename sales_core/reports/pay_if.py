"""What a person would be paid for the running statement period if more were sold. It is only worked out."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from sales_core.model.incentive_plan import Component, IncentivePlan, PayBand
from sales_core.model.period import Period, PeriodKind
from sales_core.reports.pay import pay
from sales_core.reports.pay_if_deals import closes, deals_to_change, measures, more_of
from sales_core.reports.pay_in_force import PlanStatement, others_of, plan_of_most, plan_on_days, plans_in
from sales_core.reports.pay_plans import plans_of
from sales_core.reports.question import Question
from sales_core.reports.what_if import WON, IfDeal, Supposed, stands
from sales_core.rules.pay.bands import Counted
from sales_core.rules.pay.lines import NONE, total
from sales_core.rules.pay.present import spans
from sales_core.rules.pay.spans import span_of
from sales_core.rules.pay.statement import OWN_BANDS, PayStatement
from sales_core.rules.pay.what_if import Accelerator, accelerator, band_of, reached

__all__ = [
    "Accelerator", "IfDeal", "PartIf", "PayIf", "Supposed", "deals_to_change", "pay_if", "running", "stands",
]  # fmt: skip


@dataclass(frozen=True)
class PartIf:
    """A component before and after: what decides its band, the band reached and what it pays.

    next: the next step from after.
    """

    plan: str
    component: Component
    before: Counted
    after: Counted
    band_before: PayBand | None
    band_after: PayBand | None
    pay_before: Decimal
    pay_after: Decimal
    next: Accelerator | None

    @property
    def change(self) -> Decimal:
        """What it would pay more."""
        return self.pay_after - self.pay_before

    @property
    def added(self) -> Decimal:
        """What would be counted more."""
        return self.after.measured - self.before.measured


@dataclass(frozen=True)
class PayIf:
    """The person's statements of the running period before and after, one for each plan that the person is on.

    measures: what there can be more of. later: supposed won deals that close after the period. still: components
    (SPIFFs by unit or customer, scorecards) that no deal moves here.
    """

    person: str
    period: Period
    before: tuple[PlanStatement, ...]
    after: tuple[PlanStatement, ...]
    parts: tuple[PartIf, ...]
    measures: tuple[str, ...]
    later: int
    still: tuple[str, ...]

    @property
    def pay_before(self) -> Decimal:
        """What is paid as it stands."""
        return sum((one.told.total for one in self.before), NONE)

    @property
    def pay_after(self) -> Decimal:
        """What would be paid."""
        return sum((one.told.total for one in self.after), NONE)

    @property
    def difference(self) -> Decimal:
        """What it would be more."""
        return self.pay_after - self.pay_before

    @property
    def rest(self) -> tuple[Decimal, Decimal, Decimal] | None:
        """What belongs to no part (before, after, change); None where there is nothing of it."""
        parts = [one.pay_before for one in self.parts], [one.pay_after for one in self.parts]
        before, after = self.pay_before - sum(parts[0], NONE), self.pay_after - sum(parts[1], NONE)
        return (before, after, after - before) if before or after else None


def running(question: Question) -> Period | None:
    """The running statement period of the plan that most are on; None where the question's period has ended."""
    if not question.period.start <= question.as_of < question.period.end:
        return None
    return _period(question, plan_of_most(plans_of(question, question.period)))


def pay_if(
    question: Question, person: str, supposed: Iterable[Supposed] = (), further: Mapping[str, Decimal] | None = None
) -> PayIf | None:
    """question: with a reader narrowed to the person. further: sold on top, by measure. None without a statement."""
    span = running(question)
    if span is None or not question.reader.sees(person):
        return None
    plans = [one for one in _plans(question, span) if spans(one, person, _period(question, one))]
    won = [one for one in supposed if one.outcome == WON]
    told = [_statements(question, plan, person, won, further or {}) for plan in plans]
    found = [pair for pair in told if pair is not None]
    if not found:
        return None
    return PayIf(
        person,
        span,
        tuple(before for before, _, _ in found),
        tuple(after for _, after, _ in found),
        tuple(part for _, _, parts in found for part in parts),
        tuple(dict.fromkeys(name for plan in plans for name in measures(question, plan))),
        sum(closes(question, one) > span.end for one in won),
        tuple(one.name for plan in plans for one in plan.components if _is_still(one)),
    )


def _is_still(one: Component) -> bool:
    return one.kind == "scorecard" or (one.kind == "spiff" and one.event != "deal")


def _plans(question: Question, span: Period) -> list[IncentivePlan]:
    return [plan_on_days(question, one, *2 * (_period(question, one),)) for one in plans_in(question, span)]


def _period(question: Question, plan: IncentivePlan) -> Period:
    return Period.containing(question.as_of, PeriodKind(plan.period), question.period.fiscal_start)


def _statements(
    question: Question, plan: IncentivePlan, person: str, won: list[Supposed], further: Mapping[str, Decimal]
) -> tuple[PlanStatement, PlanStatement, tuple[PartIf, ...]] | None:
    period = _period(question, plan)
    first = min((span_of(one, period) for one in plan.components), key=lambda span: span.start, default=period)
    begin = Period.containing(first.start, period.kind, period.fiscal_start)
    others = others_of(question, plan, period)
    standing = pay(question, plan, begin, period, others=others)
    more = more_of(question, plan, person, period, won, further) if won or any(further.values()) else None
    would_be = pay(question, plan, begin, period, more, others) if more else standing
    was, would = ({one.period: one for one in told if one.person == person} for told in (standing, would_be))
    nothing = PayStatement(person, period, ())
    before, after = was.get(period, nothing), would.get(period, nothing)
    parts = tuple(
        _part(plan, one, was | {period: before}, would | {period: after}, period)
        for one in plan.components
        if not _is_still(one)
    )
    return PlanStatement(plan, before, None), PlanStatement(plan, after, None), parts


def _part(
    plan: IncentivePlan, one: Component, was: Mapping[Period, PayStatement], would: Mapping[Period, PayStatement],
    period: Period,
) -> PartIf:  # fmt: skip
    banded = one.kind in OWN_BANDS
    before, after = (
        reached(one, {when: told.counted.get(one.name, Counted()) for when, told in statements.items()})
        for statements in (was, would)
    )
    return PartIf(
        plan.name, one, before, after,
        band_of(one, before) if banded else None,
        band_of(one, after) if banded else None,
        total(line for line in was[period].lines if line.component == one.name),
        total(line for line in would[period].lines if line.component == one.name),
        accelerator(one, after) if banded else None,
    )  # fmt: skip
