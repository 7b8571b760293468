"""What comes to a person beside bands: shares of a team's pool, SPIFFs, and pay by scorecard."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import replace
from decimal import Decimal

from sales_core.model.incentive_plan import Component, IncentivePlan
from sales_core.model.period import Period
from sales_core.reports.pay_counted import counted_sales, spiff_events
from sales_core.reports.pay_targets import aims
from sales_core.reports.question import Question
from sales_core.reports.scorecards import scores
from sales_core.rules.pay.bands import Counted, banded
from sales_core.rules.pay.events import spiff
from sales_core.rules.pay.lines import NONE, PayLine, cents
from sales_core.rules.pay.shares import pool_weights, shared

Given = dict[tuple[str, Period], list[PayLine]]
Present = Callable[[str, Period], Decimal]


def given_lines(question: Question, plan: IncentivePlan, periods: Sequence[Period], present: Present) -> Given:
    """Lines of the plan's pools, SPIFFs and scorecards, by person and period.

    present: the share of a period that a person was on the plan, whoever may be seen.
    """
    found: Given = defaultdict(list)
    for component in plan.components:
        if component.kind == "pool":
            _pool(question, plan, component, periods, present, found)
        elif component.kind == "spiff":
            _spiff(question, plan, component, periods, found)
        elif component.kind == "scorecard":
            _scorecard(question, component, periods, present, found)
    return found


def _pool(
    question: Question, plan: IncentivePlan, component: Component, periods: Sequence[Period], present: Present,
    found: Given,
) -> None:  # fmt: skip
    """The team's bands decide the pool, the plan's rule its shares; everybody on the plan is in it."""
    sold = counted_sales(question, plan, component, periods, everybody=True)
    targets = aims(question, component, periods, everybody=True)
    for period in periods:
        own = {row.person: row for row in sold if row.period_start == period.start and row.returned_from is None}
        people = {one.person for one in plan.members} or {*own, *(who for who, when in targets if when == period)}
        inside = {person: share for person in people if (share := present(person, period))}
        team = Counted(
            sum((own[person].base for person in inside if person in own), NONE),
            sum((own[person].measured for person in inside if person in own), NONE),
            sum((targets[person, period] for person in inside if (person, period) in targets), NONE) or None,
        )
        by_rate = any(band.rate is not None for band in component.bands)
        pool = banded(replace(component, kind="commission" if by_rate else "bonus"), team).amount
        contributed = {person: own[person].base for person in inside if person in own}
        weights = pool_weights(component.shared, inside, contributed, dict(component.weights))
        for person, part in shared(pool, weights).items():
            if part:
                found[person, period].append(PayLine(component.name, "pool", part, pool))


def _spiff(
    question: Question, plan: IncentivePlan, component: Component, periods: Sequence[Period], found: Given
) -> None:
    by_person: dict[tuple[str, Period], list[tuple[Decimal, Decimal]]] = defaultdict(list)
    for paid in spiff(component, spiff_events(question, plan, component, periods)):
        period = next(period for period in periods if paid.event.day in period)
        by_person[paid.event.person, period].append((paid.event.count, paid.amount))
    for key, events in by_person.items():
        count, amount = (sum(part, NONE) for part in zip(*events, strict=True))
        found[key].append(PayLine(component.name, "spiff", amount, count, component.amount))


def _scorecard(
    question: Question, component: Component, periods: Sequence[Period], present: Present, found: Given
) -> None:
    """`amount` at 100 points, in proportion else, for the time on the plan."""
    for period in periods:
        asked = replace(question, period=period, as_of=min(question.as_of, period.end))
        for row in scores(asked):
            share = present(row.about.person, period)
            if row.scored.total is not None and share:
                amount = cents((component.amount or NONE) * row.scored.total / 100 * share)
                line = PayLine(component.name, "scorecard", amount, row.scored.total)
                found[row.about.person, period].append(line)
