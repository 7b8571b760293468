"""The team's incentive plans: their versions, who decided what when, and which hold on which days."""

from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby

from sales_core.model.incentive_plan import IncentivePlan, of_settings
from sales_core.model.incentive_text import plan_of
from sales_core.model.period import Period, PeriodKind
from sales_core.reports.question import Question
from sales_core.reports.sqltext import sql
from sales_core.rules.pay.document import document
from sales_core.rules.pay.versions import PlanStep, PlanVersion, in_force, versions

__all__ = [
    "PayPlan", "PayPlanRow", "PlanVersion",
    "document", "next_version", "pay_plan_rows", "pay_plans", "plan_on", "plan_versions", "plans_of",
]  # fmt: skip


@dataclass(frozen=True)
class PayPlan:
    """A plan by its versions, the newest first."""

    plan_id: str
    versions: tuple[PlanVersion, ...]

    @property
    def name(self) -> str:
        """The name in the newest version."""
        return self.versions[0].plan.name


@dataclass(frozen=True)
class PayPlanRow:
    """A version of a plan. holds_from, holds_to: empty when it never holds or without end.

    people: named in it, 0 for everybody. said_by: who took the last step, "" the owner of the machine.
    """

    plan_id: str
    plan: str
    version: int
    state: str
    starts_on: date
    holds_from: date | None
    holds_to: date | None
    people: int
    components: int
    said_by: str
    said_on: date
    reason: str
    batch_id: int
    row_number: int
    file_name: str
    sheet: str


@dataclass(frozen=True)
class _Step:
    plan_id: str
    version: int
    step: str
    document: str
    starts_on: date
    said_by: str
    said_on: date
    reason: str
    batch_id: int
    row_number: int
    file_name: str
    sheet: str


@dataclass(frozen=True)
class _Name:
    written: str
    shown: str


def pay_plans(question: Question) -> tuple[PayPlan, ...]:
    """Every plan that the viewer may see, by name; drafts for whoever leads everybody."""
    by_plan = groupby(plan_versions(question), key=lambda one: one.last.plan_id)
    found = (PayPlan(plan_id, tuple(told)) for plan_id, told in by_plan)
    return tuple(sorted(found, key=lambda one: (one.name, one.plan_id)))


def pay_plan_rows(question: Question) -> tuple[PayPlanRow, ...]:
    """One row per version, by plan, the newest first; its source is that of the last step."""
    source = {(step.plan_id, step.batch_id): step for step in question.reader.rows(sql("pay_plans"), _Step)}
    told = ((plan.plan_id, one) for plan in pay_plans(question) for one in plan.versions)
    return tuple(_row(one, source[plan_id, one.last.batch_id]) for plan_id, one in told)


def next_version(told: PlanVersion, today: date) -> IncentivePlan:
    """The plan to begin its next version with: from the next statement period on, so that no past statement changes."""
    plan = told.plan
    following = Period.containing(today, PeriodKind(plan.period)).next().start
    starts_on = max(following, plan.starts_on)
    ends_on = None if plan.ends_on and plan.ends_on < starts_on else plan.ends_on
    return replace(plan, plan_id=told.last.plan_id, starts_on=starts_on, ends_on=ends_on)


def plan_on(question: Question, day: date) -> tuple[IncentivePlan, ...]:
    """The plans that hold on a day; see `plans_of`."""
    return _holding(question, day, day)


def plans_of(question: Question, period: Period) -> tuple[IncentivePlan, ...]:
    """The plans that hold on any day of the period, each version from the day to the day on which it holds.

    The plan of Settings is among them where no other one is everybody's, for whoever is on none: `plan_spans` tells on
    which plan a person is on which days. Names are as everywhere in the reports.
    """
    return _holding(question, period.start, period.end)


def _holding(question: Question, first: date, last: date) -> tuple[IncentivePlan, ...]:
    told = in_force(plan_versions(question), first, last)
    if any(not plan.members and plan.starts_on <= first and (plan.ends_on or last) >= last for plan in told):
        return told
    return (of_settings(question.reader.settings.plan), *told)


def plan_versions(question: Question) -> tuple[PlanVersion, ...]:
    """Every version of every plan that the viewer may see, by plan, the newest first."""
    steps = question.reader.rows(sql("pay_plans"), _Step)
    if not steps:
        return ()
    shown = {row.written: row.shown for row in question.reader.rows(sql("pay_plan_names"), _Name)}
    return versions(_read(step, shown) for step in steps)


def _read(step: _Step, shown: dict[str, str]) -> PlanStep:
    plan = _named(plan_of(step.document), shown)
    told = {name: getattr(step, name) for name in ("step", "starts_on", "said_by", "said_on", "reason", "batch_id")}
    return PlanStep(step.plan_id, step.version, plan=plan, **told)


def _named(plan: IncentivePlan, shown: dict[str, str]) -> IncentivePlan:
    """The plan with its people under the names that they are shown by."""
    members = tuple(replace(one, person=shown.get(one.person, one.person)) for one in plan.members)
    components = tuple(
        replace(one, weights=tuple((shown.get(name, name), weight) for name, weight in one.weights))
        for one in plan.components
    )
    return replace(plan, members=members, components=components)


def _row(one: PlanVersion, last: _Step) -> PayPlanRow:
    holds = one.holds or (None, None)
    return PayPlanRow(
        last.plan_id,
        one.plan.name,
        one.version,
        one.state,
        one.plan.starts_on,
        holds[0],
        None if holds[1] == date.max else holds[1],
        len({member.person for member in one.plan.members}),
        len(one.plan.components),
        last.said_by,
        last.said_on,
        last.reason,
        last.batch_id,
        last.row_number,
        last.file_name,
        last.sheet,
    )
