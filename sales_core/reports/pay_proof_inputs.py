"""What a statement is worked out from: the person's own rows and targets, and of other people only what it needs."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from sales_core.model.incentive_plan import Component, IncentivePlan
from sales_core.model.period import Period
from sales_core.reports.pay_counted import component_source, counted_sales, spiff_events
from sales_core.reports.pay_pool import contributed, members_of, team
from sales_core.reports.pay_targets import aims, metrics_of
from sales_core.reports.pay_unpaid import takes_back
from sales_core.reports.pay_worked import presence
from sales_core.reports.question import Question
from sales_core.reports.scorecards import Line, scores
from sales_core.reports.sqltext import sql
from sales_core.reports.tiers import tiers

Table = dict[str, Any]


@dataclass(frozen=True)
class ProofRow:
    """A sale that counts for the person, and its place in the sheets; share: of one that a decision divides."""

    file: str
    sheet: str
    row: int
    batch: int
    source: str
    day: date
    reference: str
    customer: str
    product: str
    category: str
    customer_since: date | None
    discount: float | None
    sold_on: date | None
    sold_on_team: date | None
    amount: Decimal
    margin: Decimal | None
    quantity: Decimal | None
    count: Decimal
    share: Decimal | None


@dataclass(frozen=True)
class ProofTarget:
    """A month of the person's target of a metric, and the row that sets it."""

    file: str
    sheet: str
    row: int
    batch: int
    metric: str
    month: date
    target: Decimal


@dataclass(frozen=True)
class ProofMoney:
    """What an order sold (or sent back) on a day, or a payment of it, and that row's place in the sheets."""

    reference: str
    day: date
    amount: Decimal
    paid: Decimal
    sold: bool
    file: str
    sheet: str
    row: int
    batch: int


@dataclass(frozen=True)
class Told:
    """A statement's question, plan, person and periods; named: what another person is called in a proof."""

    question: Question
    plan: IncentivePlan
    person: str
    periods: Sequence[Period]
    named: Callable[[str], str]

    @property
    def last_day(self) -> date:
        """Up to which sales count."""
        return min(self.question.as_of, self.periods[-1].end)


def rows(told: Told) -> list[Table]:
    """The person's sales of every kind that the plan counts, with the customers' tiers where it asks for them."""
    sources = sorted({component_source(told.question, one) for one in told.plan.components if one.kind != "scorecard"})
    asked = {"person": told.person, "sources": sources, "start": told.periods[0].start, "end": told.last_day}
    by_tier = any(one.only.tiers for one in told.plan.components)
    tier = {row.customer: row.tier for row in tiers(told.question)} if by_tier else {}
    found = told.question.reader.rows(sql("pay_proof_rows"), ProofRow, **asked)
    return [vars(row) | {"tier": tier.get(row.customer, "")} for row in found]


def orders(told: Told) -> list[Table]:
    """What the person's orders sold and were paid, by day, where the plan takes unpaid ones back."""
    if not any(takes_back(told.question, one) for one in told.plan.components):
        return []
    asked = {"person": told.person, "start": told.periods[0].start, "end": told.last_day}
    return [vars(row) for row in told.question.reader.rows(sql("pay_proof_orders"), ProofMoney, **asked)]


def targets(told: Told) -> list[Table]:
    """The person's targets of any metric that the plan's bands are held against."""
    metrics = sorted({metric for one in told.plan.components for metric in metrics_of(one)})
    asked = {"person": told.person, "metrics": metrics, "start": told.periods[0].start, "end": told.periods[-1].end}
    return [vars(row) for row in told.question.reader.rows(sql("pay_proof_targets"), ProofTarget, **asked)]


def pools(told: Told) -> dict[str, list[Table]]:
    """By pool and period who shares it, and what the others bring together; each by itself only where shares ask it."""
    return {one.name: list(_pool(told, one)) for one in told.plan.components if one.kind == "pool"}


def _pool(told: Told, component: Component) -> Iterable[Table]:
    question, plan = told.question, told.plan
    rows = counted_sales(question, plan, component, told.periods, everybody=True)
    sold = contributed(rows, component.name)
    goals, present = aims(question, component, told.periods, everybody=True), presence(question, plan)
    for period in told.periods:
        inside = members_of(plan, period, sold, goals, present)
        others = [who for who in sorted(inside) if who != told.person]
        brought = [sold[who, period.start] for who in others if (who, period.start) in sold]
        together = team({who: inside[who] for who in others}, period, sold, goals)
        yield {
            "period": period.name,
            "start": period.start,
            "people": [told.named(who) for who in sorted(inside)],
            "others": {part: getattr(together, part) for part in ("base", "measured", "target")},
            "contributed": {told.named(row.person): row.base for row in brought if component.shared == "contribution"},
        }


def events(told: Told) -> dict[str, list[Table]]:
    """By SPIFF its events in the order in which they are paid; those of others only where all draw on one budget."""
    return {one.name: list(_events(told, one)) for one in told.plan.components if one.kind == "spiff"}


def _events(told: Told, component: Component) -> Iterable[Table]:
    references: dict[str, str] = {}
    every = spiff_events(told.question, told.plan, component, told.periods)
    for event in sorted(every, key=lambda one: (one.day, one.count < 0, one)):
        reference, own = event.reference, event.person == told.person
        if not own:
            reference = references.setdefault(reference, f"other {len(references) + 1}")
        if own or component.budget is not None:
            who = told.named(event.person)
            yield {"day": event.day, "person": who, "reference": reference, "count": event.count}


def scorecards(told: Told) -> dict[str, list[Table]]:
    """By component that pays by scorecard, the person's measures and points in each period."""
    return {one.name: list(_scorecards(told)) for one in told.plan.components if one.kind == "scorecard"}


def _scorecards(told: Told) -> Iterable[Table]:
    question = told.question
    for period in told.periods:
        asked = Question(question.reader, period, min(question.as_of, period.end), question.calendar)
        for row in scores(asked):
            if row.about.person == told.person and row.scored.total is not None:
                measures = [_measure(line) for line in row.scored.lines]
                points = row.scored.total
                yield {"period": period.name, "start": period.start, "points": points, "measures": measures}


def _measure(line: Line) -> Table:
    parts = ("key", "weight", "against", "value", "base", "floor", "target", "cap", "points")
    return {part: getattr(line, part) for part in parts}
