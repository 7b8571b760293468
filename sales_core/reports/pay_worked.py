"""What a person's statements are made of: what each component counts, and what comes back of earlier periods."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache

from sales_core.model.incentive_plan import Component, IncentivePlan
from sales_core.model.period import Period
from sales_core.reports.pay_counted import CountedSales, counted_sales
from sales_core.reports.pay_targets import Aims, aims
from sales_core.reports.pay_unpaid import UnpaidSales, unpaid_sales
from sales_core.reports.question import Question
from sales_core.rules.pay.bands import Counted
from sales_core.rules.pay.lines import NONE
from sales_core.rules.pay.present import share, spans
from sales_core.rules.pay.statement import OWN_BANDS, Returned, Worked

Present = Callable[[str, Period], Decimal]


def presence(question: Question, plan: IncentivePlan) -> Present:
    """The share of a period that a person was on the plan, each worked out once."""

    @cache
    def present(person: str, period: Period) -> Decimal:
        return share(question.calendar, spans(plan, person, period), period)

    return present


@dataclass(frozen=True)
class Counts:
    """One component of a plan: what was sold within each period itself, what came back of earlier ones, and targets.

    unpaid: what of its orders became unpaid, or was paid after that.
    """

    component: Component
    sold: Mapping[tuple[str, date], CountedSales]
    back: Mapping[str, Sequence[CountedSales]]
    targets: Aims
    unpaid: Mapping[str, Sequence[UnpaidSales]]

    @property
    def people(self) -> frozenset[str]:
        """Whoever has sales or a target."""
        return frozenset(person for person, _ in (*self.sold, *self.targets)) | frozenset(self.back)


def counts(question: Question, plan: IncentivePlan, periods: Sequence[Period]) -> tuple[Counts, ...]:
    """Every component that pays by bands, in the plan's order."""
    return tuple(_counts(question, plan, one, periods) for one in plan.components if one.kind in OWN_BANDS)


def _counts(question: Question, plan: IncentivePlan, component: Component, periods: Sequence[Period]) -> Counts:
    sold: dict[tuple[str, date], CountedSales] = {}
    back: dict[str, list[CountedSales]] = defaultdict(list)
    for row in counted_sales(question, plan, component, periods):
        if row.returned_from is None:
            sold[row.person, row.period_start] = row
        else:
            back[row.person].append(row)
    unpaid: dict[str, list[UnpaidSales]] = defaultdict(list)
    for told in unpaid_sales(question, plan, component, periods):
        unpaid[told.person].append(told)
    return Counts(component, sold, back, aims(question, component, periods), unpaid)


def worked(
    plan: IncentivePlan, person: str, periods: Sequence[Period], found: Sequence[Counts], present: Present
) -> list[Worked]:
    """A person's periods, each with what its components count and what came back in it."""
    back = _returned(person, periods, found)
    return [
        Worked(
            period,
            {one.component.name: _counted(plan, one, person, period, present(person, period)) for one in found},
            returned=tuple(back.get(period.start, ())),
            present=present(person, period),
        )
        for period in periods
    ]


def _counted(plan: IncentivePlan, one: Counts, person: str, period: Period, here: Decimal) -> Counted:
    """A target is cut to the time on the plan."""
    own = one.sold.get((person, period.start))
    target = one.targets.get((person, period))
    here = here if plan.prorate or not here else Decimal(1)
    if own is None:
        return Counted(NONE, NONE, None if target is None else target * here, here)
    measured = own.base if one.component.by == "amount" else own.measured
    return Counted(own.base, measured, None if target is None else target * here, here)


def _returned(person: str, periods: Sequence[Period], found: Sequence[Counts]) -> dict[date, list[Returned]]:
    """Sales whose pay is taken back or given again, by the start of the period in which they came back."""
    told: dict[date, list[Returned]] = defaultdict(list)
    by_start = {period.start: period for period in periods}
    for one in found:
        for row in one.back.get(person, ()) if one.component.kind == "commission" else ():
            if row.returned_from is not None:
                sold_in = by_start[row.returned_from]
                told[row.period_start].append(Returned(one.component.name, row.base, sold_in))
        for late in one.unpaid.get(person, ()):
            name, sold_in = one.component.name, by_start[late.sold_start]
            told[late.period_start] += [
                Returned(name, amount, sold_in, kind)
                for amount, kind in ((-late.unpaid, "unpaid"), (late.paid, "paid_late"))
                if amount
            ]
    return told
