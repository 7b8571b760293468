"""How the versions of incentive plans stand after the steps taken, which hold on a day, and who is on which."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from sales_core.model.incentive_plan import IncentivePlan, Member
from sales_core.model.period import Period
from sales_core.model.viewer import Viewer
from sales_core.rules.pay.present import spans

DRAFT, APPROVE, RETIRE = "draft", "approve", "retire"
STATES = ("draft", "approved", "replaced", "retired")
Span = tuple[date, date]


@dataclass(frozen=True)
class PlanStep:
    """A step of a version of a plan, with the plan as it was told then.

    starts_on: the plan's own first day; of a retirement the first day on which it no longer holds. batch_id: what is
    undone to take it back.
    """

    plan_id: str
    version: int
    step: str
    plan: IncentivePlan
    starts_on: date
    said_by: str
    said_on: date
    reason: str = ""
    batch_id: int = 0


@dataclass(frozen=True)
class PlanVersion:
    """A version as it stands.

    state: draft, approved, replaced (by a newer version, from whose first day on it holds no more) or retired.
    holds: the first and last day on which it holds (date.max: without end); None when it never does. steps: that
    count, the oldest first.
    """

    plan: IncentivePlan
    version: int
    state: str
    holds: Span | None
    steps: tuple[PlanStep, ...]

    @property
    def last(self) -> PlanStep:
        """The last step."""
        return self.steps[-1]


@dataclass(frozen=True)
class Clash:
    """Days on which somebody would be on two plans; person: "" where both plans are everybody's."""

    person: str
    plan: str
    starts_on: date
    ends_on: date


def may_plan(viewer: Viewer) -> bool:
    """Whoever leads everybody drafts, approves and retires plans, nobody else."""
    return viewer.sees_all


def versions(steps: Iterable[PlanStep]) -> tuple[PlanVersion, ...]:
    """Every version of every plan after `steps`, the oldest first; by plan, the newest version first."""
    told: dict[str, dict[int, list[PlanStep]]] = {}
    for step in steps:
        told.setdefault(step.plan_id, {}).setdefault(step.version, []).append(step)
    return tuple(one for by_version in told.values() for one in _of_plan(by_version))


def _of_plan(by_version: dict[int, list[PlanStep]]) -> Iterator[PlanVersion]:
    ends, state = date.max, "approved"
    for number in sorted(by_version, reverse=True):
        steps = tuple(_counting(by_version[number]))
        # A retirement holds for the older versions too, also when the approval before it was taken back.
        for step in by_version[number]:
            if step.step == RETIRE:
                ends, state = min(ends, _day_before(step.starts_on)), "retired"
        plan = next((step.plan for step in steps if step.step == APPROVE), None)
        if plan is None:
            if steps:
                yield PlanVersion(steps[-1].plan, number, "draft", None, steps)
            continue
        last = min(ends, plan.ends_on or date.max)
        yield PlanVersion(plan, number, state, (plan.starts_on, last) if plan.starts_on <= last else None, steps)
        ends, state = min(ends, _day_before(plan.starts_on)), "replaced"


def _counting(steps: Sequence[PlanStep]) -> Iterator[PlanStep]:
    """The steps that count: nothing is drafted after the approval, nothing retired before it."""
    reached = DRAFT
    for step in steps:
        if (reached, step.step) in ((DRAFT, DRAFT), (DRAFT, APPROVE), (APPROVE, RETIRE)):
            reached = step.step
            yield step


def _day_before(day: date) -> date:
    return day - timedelta(days=1) if day > date.min else day


def in_force(told: Iterable[PlanVersion], first: date, last: date) -> tuple[IncentivePlan, ...]:
    """The plans that hold on any day from first to last, each cut to the days on which its version holds."""
    found = []
    for one in told:
        if one.holds and one.holds[0] <= last and one.holds[1] >= first:
            ends = None if one.holds[1] == date.max else one.holds[1]
            found.append(replace(one.plan, starts_on=one.holds[0], ends_on=ends))
    return tuple(sorted(found, key=lambda plan: (plan.starts_on, plan.plan_id)))


def plan_spans(plans: Iterable[IncentivePlan], person: str, period: Period) -> tuple[tuple[IncentivePlan, Span], ...]:
    """On which plan a person is on which days of the period, no day twice, in order.

    A plan that names the person goes before one for everybody, of two of a kind the one that began last.
    """
    order = sorted(plans, key=lambda plan: (not plan.members, -plan.starts_on.toordinal(), plan.plan_id))
    taken: list[tuple[IncentivePlan, Span]] = []
    for plan in order:
        for span in spans(plan, person, period):
            taken += [(plan, part) for part in _left(span, [days for _, days in taken])]
    return tuple(sorted(taken, key=lambda one: one[1]))


def _left(span: Span, taken: Iterable[Span]) -> list[Span]:
    """What of `span`, a part of a period, no other one has."""
    left = [span]
    for first, last in taken:
        parts = ((start, min(end, _day_before(first))) for start, end in left if start < first)
        others = ((max(start, last + timedelta(days=1)), end) for start, end in left if end > last)
        left = [*parts, *others]
    return left


def clashes(plan: IncentivePlan, others: Iterable[IncentivePlan]) -> tuple[Clash, ...]:
    """Who would be on `plan` and on one of the `others` (of other plans, as they hold) on a day, and when.

    A plan that names people goes before one for everybody, so these two never clash.
    """
    return tuple(clash for other in others for clash in _clashes(plan, other))


def _clashes(plan: IncentivePlan, other: IncentivePlan) -> Iterator[Clash]:
    if other.plan_id == plan.plan_id or bool(plan.members) != bool(other.members):
        return
    for mine in plan.members or (Member(""),):
        for theirs in other.members or (Member(""),):
            first = max(_days(plan, mine)[0], _days(other, theirs)[0])
            last = min(_days(plan, mine)[1], _days(other, theirs)[1])
            if mine.person == theirs.person and first <= last:
                yield Clash(mine.person, other.name, first, last)


def _days(plan: IncentivePlan, member: Member) -> Span:
    starts = max(plan.starts_on, member.starts_on or date.min)
    return starts, min(plan.ends_on or date.max, member.ends_on or date.max)
