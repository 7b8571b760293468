"""What comes to a person beside bands: shares of a team's pool, SPIFFs, and pay by scorecard."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal

from sales_core.model.incentive_plan import Component, IncentivePlan
from sales_core.model.period import Period
from sales_core.reports.pay_counted import CountedSales, counted_sales, spiff_events
from sales_core.reports.pay_targets import Aims, aims
from sales_core.reports.pay_worked import Present
from sales_core.reports.question import Question
from sales_core.reports.scorecards import scores
from sales_core.rules.pay.bands import Counted
from sales_core.rules.pay.events import spiff
from sales_core.rules.pay.lines import NONE, PayLine, cents
from sales_core.rules.pay.shares import pool_weights, shared
from sales_core.rules.pay.spans import over_periods
from sales_core.rules.pay.what_if import Further, More

Given = dict[tuple[str, Period], list[PayLine]]


def given_lines(
    question: Question, plan: IncentivePlan, periods: Sequence[Period], present: Present, more: More | None = None
) -> Given:
    """Lines of the plan's pools, SPIFFs and scorecards, by person and period.

    present: the share of a period that a person was on the plan, whoever may be seen. more: what somebody is supposed
    to sell on top.
    """
    found: Given = defaultdict(list)
    for component in plan.components:
        if component.kind == "pool":
            _pool(question, plan, component, periods, present, found, more)
        elif component.kind == "spiff":
            _spiff(question, plan, component, periods, found, more)
        elif component.kind == "scorecard":
            _scorecard(question, plan, component, periods, present, found)
    return found


def _pool(
    question: Question, plan: IncentivePlan, component: Component, periods: Sequence[Period], present: Present,
    found: Given, more: More | None,
) -> None:  # fmt: skip
    """The team's bands decide the pool, the plan's rule its shares; everybody on the plan is in it."""
    rows = counted_sales(question, plan, component, periods, everybody=True)
    sold = contributed(rows, component.name, more)
    targets = aims(question, component, periods, everybody=True)
    inside = {period: members_of(plan, period, sold, targets, present) for period in periods}
    together = {period: team(inside[period], period, sold, targets) for period in periods}
    for period, paid in over_periods(component, together).items():
        brought = {who: sold[who, period.start].base for who in inside[period] if (who, period.start) in sold}
        weights = pool_weights(component.shared, inside[period], brought, dict(component.weights))
        for person, part in shared(paid.amount, weights).items():
            if part:
                found[person, period].append(PayLine(component.name, "pool", part, paid.amount))


def members_of(
    plan: IncentivePlan, period: Period, sold: Iterable[tuple[str, date]], targets: Iterable[tuple[str, Period]],
    present: Present,
) -> dict[str, Decimal]:  # fmt: skip
    """Who shares a period's pool, and for how much of its time."""
    seen = {who for who, start in sold if start == period.start} | {who for who, when in targets if when == period}
    people = {one.person for one in plan.members} or seen
    return {who: share for who in people if (share := _share(plan, present(who, period)))}


def team(
    inside: Mapping[str, Decimal], period: Period, sold: Mapping[tuple[str, date], CountedSales], targets: Aims
) -> Counted:
    """What they sold together, and their targets, cut to the time of each."""
    rows = [sold[who, period.start] for who in inside if (who, period.start) in sold]
    aimed = [targets[who, period] * share for who, share in inside.items() if (who, period) in targets]
    return Counted(
        sum((row.base for row in rows), NONE),
        sum((row.measured for row in rows), NONE),
        sum(aimed, NONE) if aimed else None,
    )


def _share(plan: IncentivePlan, present: Decimal) -> Decimal:
    """The time that counts: all of it where the plan cuts nothing and somebody was there at all."""
    return present if plan.prorate or not present else Decimal(1)


def contributed(
    rows: Iterable[CountedSales], component: str, more: More | None = None
) -> dict[tuple[str, date], CountedSales]:
    """What each person contributes in each period, with what is supposed on top."""
    found = {(row.person, row.period_start): row for row in rows if row.returned_from is None}
    further = more.counted.get(component) if more else None
    if more and further and further != Further():
        key = more.person, more.period.start
        base, measured = (found[key].base, found[key].measured) if key in found else (NONE, NONE)
        found[key] = CountedSales(*key, None, base + further.base, measured + further.measured)
    return found


def _spiff(
    question: Question, plan: IncentivePlan, component: Component, periods: Sequence[Period], found: Given,
    more: More | None,
) -> None:  # fmt: skip
    by_person: dict[tuple[str, Period], list[tuple[Decimal, Decimal]]] = defaultdict(list)
    events = spiff_events(question, plan, component, periods)
    supposed = more.events.get(component.name, ()) if more else ()
    for paid in spiff(component, (*events, *supposed)):
        period = next(period for period in periods if paid.event.day in period)
        by_person[paid.event.person, period].append((paid.event.count, paid.amount))
    for key, told in by_person.items():
        count, amount = (sum(part, NONE) for part in zip(*told, strict=True))
        found[key].append(PayLine(component.name, "spiff", amount, count, component.amount))


def _scorecard(
    question: Question,
    plan: IncentivePlan,
    component: Component,
    periods: Sequence[Period],
    present: Present,
    found: Given,
) -> None:
    """`amount` at 100 points, in proportion else, for the time on the plan."""
    for period in periods:
        asked = replace(question, period=period, as_of=min(question.as_of, period.end))
        for row in scores(asked):
            share = _share(plan, present(row.about.person, period))
            if row.scored.total is not None and share:
                amount = cents((component.amount or NONE) * row.scored.total / 100 * share)
                line = PayLine(component.name, "scorecard", amount, row.scored.total)
                found[row.about.person, period].append(line)
