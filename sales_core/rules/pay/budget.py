"""What a plan would pay if everybody reached the same share of target."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from sales_core.model.incentive_plan import Component, IncentivePlan
from sales_core.model.period import Period, PeriodKind
from sales_core.rules.pay.bands import Counted, banded
from sales_core.rules.pay.lines import NONE, PayLine, cents
from sales_core.rules.pay.shares import pool_weights, shared
from sales_core.rules.pay.statement import PayStatement, Worked, pay_statements

AMOUNTS = ("revenue", "orders", "won_deals", "collections")  # what a revenue target stands for where none of its own is
ATTAINMENTS = (Decimal("0.8"), Decimal(1), Decimal("1.2"), Decimal("1.5"))
Targets = Mapping[str, Decimal]  # by metric
Shares = Mapping[str, Decimal]  # of the sales that a component counts, by its name; all of them where none is told

_ALL = Decimal(1)


@dataclass(frozen=True)
class Cost:
    """What a plan pays all its people together in one statement period when each reaches `attainment` (1 is 100 %).

    share: of their sales; None without any.
    """

    attainment: Decimal
    sales: Decimal
    pay: Decimal
    share: Decimal | None


def aims_at(component: Component) -> str:
    """The metric whose target a component's attainment is counted by."""
    return component.metric or component.basis


def costs(plan: IncentivePlan, people: Mapping[str, Targets], shares: Shares | None = None) -> tuple[Cost, ...]:
    """The budget at each of ATTAINMENTS; people: each one's targets."""
    found = []
    for reached in ATTAINMENTS:
        pay = sum((one.total for one in paid_at(plan, people, reached, shares).values()), NONE)
        sales = sum((reached * told.get("revenue", NONE) for told in people.values()), NONE)
        found.append(Cost(reached, sales, pay, pay / sales if sales else None))
    return tuple(found)


def paid_at(
    plan: IncentivePlan, people: Mapping[str, Targets], reached: Decimal, shares: Shares | None = None
) -> dict[str, PayStatement]:
    """Everybody's statement of one period in which each reaches `reached` of target.

    A scorecard has as many points as percent are reached; a SPIFF pays its whole budget, one event each without one; a
    component counts its share of the sales; its bands are measured by all of them, as the target is set for all, or by
    what it counts where they are of an amount.
    """
    parts, shares = tuple(replace(one, over="period") for one in plan.components), shares or {}
    period = Period.containing(plan.starts_on, PeriodKind(plan.period))
    given = [
        _given(one, people, reached, shares.get(one.name, _ALL))
        for one in parts
        if one.kind in ("pool", "spiff", "scorecard")
    ]
    found = {}
    for person, targets in people.items():
        counted = {one.name: _counted(one, targets, reached, shares.get(one.name, _ALL)) for one in parts}
        lines = tuple(line for told in given if (line := told.get(person)))
        worked = Worked(period, counted, lines)
        (found[person],) = pay_statements(replace(plan, components=parts), person, [worked])
    return found


def _target(one: Component, targets: Targets) -> Decimal | None:
    """The own target; that of revenue only for what is counted as revenue is."""
    return targets.get(aims_at(one), targets.get("revenue") if aims_at(one) in AMOUNTS else None)


def _counted(one: Component, targets: Targets, reached: Decimal, share: Decimal) -> Counted:
    target = _target(one, targets)
    return _sold(one, reached * (target or NONE), target, share)


def _sold(one: Component, sold: Decimal, target: Decimal | None, share: Decimal) -> Counted:
    return Counted(sold * share, sold * share if one.by == "amount" else sold, target)


def _given(one: Component, people: Mapping[str, Targets], reached: Decimal, share: Decimal) -> dict[str, PayLine]:
    if one.kind == "scorecard":
        amount = cents((one.amount or NONE) * reached)
        return {person: PayLine(one.name, "scorecard", amount, reached * 100) for person in people}
    if one.kind == "spiff":
        whole = one.budget if one.budget is not None else (one.amount or NONE) * len(people)
        parts = shared(whole, dict.fromkeys(people, Decimal(1)))
        return {person: PayLine(one.name, "spiff", amount, one.amount or NONE) for person, amount in parts.items()}
    targets = [target for told in people.values() if (target := _target(one, told)) is not None]
    sold = {person: reached * (_target(one, told) or NONE) for person, told in people.items()}
    team = sum(sold.values(), NONE)
    pool = banded(one, _sold(one, team, sum(targets, NONE) if targets else None, share)).amount
    weights = pool_weights(one.shared, dict.fromkeys(people, Decimal(1)), sold, dict(one.weights))
    return {person: PayLine(one.name, "pool", part, pool) for person, part in shared(pool, weights).items()}
