"""What a plan that is being built would pay: an example for one person, and the budget for everybody on it."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from statistics import median

from sales_core.model.incentive_plan import BANDED, Component, IncentivePlan
from sales_core.model.period import Period, PeriodKind
from sales_core.reports.pay_part_shares import part_shares
from sales_core.reports.question import Question
from sales_core.reports.sqltext import sql
from sales_core.rules.pay.budget import AMOUNTS, ATTAINMENTS, Cost, Targets, aims_at, costs, paid_at
from sales_core.rules.pay.lines import PayLine
from sales_core.rules.pay.statement import PayStatement
from sales_core.rules.pay.templates import TEMPLATES, component, template

__all__ = [
    "TEMPLATES", "Budget", "Example", "PayLine", "aims", "budget", "component", "examples", "reached", "sold",
    "template", "typical",
]  # fmt: skip

_TYPICAL = Decimal(100_000)


@dataclass(frozen=True)
class Budget:
    """The costs of a statement period with everybody's targets of `period`.

    people: who is counted; without: those of them who have no target, for whom the median of the others stands.
    target: that median. uncounted: components that nobody has a target for. shares: of those limited to some sales,
    which share of the past year's they count; None: nothing was sold, so that they count all.
    """

    costs: tuple[Cost, ...]
    period: Period
    people: tuple[str, ...]
    without: tuple[str, ...]
    target: Decimal
    uncounted: tuple[str, ...] = ()
    shares: tuple[tuple[str, Decimal | None], ...] = ()


@dataclass(frozen=True)
class Example:
    """What one person is paid who reaches `attainment` (1 is 100 %) of every target."""

    attainment: Decimal
    statement: PayStatement


@dataclass(frozen=True)
class Sold:
    """A product or category (`field`) that was sold."""

    field: str
    name: str


@dataclass(frozen=True)
class _Target:
    person: str
    metric: str
    month: date
    target: Decimal


def typical(question: Question, period: str) -> Decimal:
    """The median target of a person for a statement period of this length; 100,000 a month where none is set."""
    span = _period(question, period)
    told = [targets["revenue"] for targets in _targets(question, span).values()]
    return median(told) if told else _TYPICAL * len(span.months())


def sold(question: Question) -> tuple[Sold, ...]:
    """What there is to limit a component to, of the last two years, the most sold first."""
    return question.reader.rows(sql("pay_plan_sold"), Sold, since=question.as_of - timedelta(days=730))


def budget(question: Question, plan: IncentivePlan) -> Budget:
    """What the plan costs at each of ATTAINMENTS of everybody's targets."""
    period = _period(question, plan.period)
    set_for, target = _targets(question, period, map(aims_at, plan.components)), typical(question, plan.period)
    people = tuple(dict.fromkeys(one.person for one in plan.members)) or question.reader.people()
    targets: dict[str, Targets] = {person: set_for.get(person, {"revenue": target}) for person in people}
    without = tuple(person for person in people if person not in set_for)
    known = {metric for told in targets.values() for metric in told}
    uncounted = tuple(one.name for one in plan.components if _lacks_target(one) and aims_at(one) not in known)
    shares = part_shares(question, plan)
    known_shares = {name: share for name, share in shares.items() if share is not None}
    told = costs(plan, targets, known_shares)
    return Budget(told, period, people, without, target, uncounted, tuple(shares.items()))


def _lacks_target(one: Component) -> bool:
    return one.kind in BANDED and aims_at(one) not in AMOUNTS


def aims(plan: IncentivePlan) -> tuple[str, ...]:
    """The metrics whose targets an example needs, revenue for all that is counted as revenue is."""
    told = [one for one in plan.components if one.kind in BANDED]
    return tuple(dict.fromkeys("revenue" if aims_at(one) in AMOUNTS else aims_at(one) for one in told))


def examples(plan: IncentivePlan, targets: Targets, team: int) -> tuple[Example, ...]:
    """What a person with these targets gets at 80, 100 and 120 % of them, one of a team of as many in which all do.

    A SPIFF pays one event.
    """
    names = tuple(dict.fromkeys(name for one in plan.components for name, _ in one.weights))
    people = dict.fromkeys(names or map(str, range(max(team, 1))), targets)
    told = replace(plan, components=tuple(replace(one, budget=None) for one in plan.components))
    first = next(iter(people))
    return tuple(Example(reached, paid_at(told, people, reached)[first]) for reached in ATTAINMENTS[:3])


def reached(example: Example, target: Decimal) -> Decimal:
    """What the example sells of a target."""
    return example.attainment * target


def _period(question: Question, kind: str) -> Period:
    return Period.containing(question.as_of, PeriodKind(kind), question.period.fiscal_start)


def _targets(question: Question, period: Period, metrics: Iterable[str] = ()) -> dict[str, dict[str, Decimal]]:
    """Everybody's targets by metric, of those who have one of revenue."""
    found: dict[str, dict[str, Decimal]] = {}
    asked = {"metrics": ["revenue", *metrics], "start": period.start, "end": period.end, "everybody": False}
    for row in question.reader.rows(sql("pay_targets"), _Target, **asked):
        told = found.setdefault(row.person, {})
        told[row.metric] = told.get(row.metric, Decimal(0)) + row.target
    return {person: told for person, told in found.items() if told.get("revenue")}
