"""What the settings need to know beyond their own values: what a plan would pay, what is wrong with it, countries."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from statistics import median

from sales_core.model.incentive_plan import of_settings
from sales_core.model.settings import Plan
from sales_core.reports.incentives import past_periods, statements
from sales_core.reports.question import Question
from sales_core.reports.sqltext import sql
from sales_core.rules.calendar import countries
from sales_core.rules.pay.bands import Counted, banded
from sales_core.rules.plan_check import check_plan

__all__ = ["Example", "RosterRow", "check_plan", "countries", "plan_examples", "roster_rows", "typical_target"]

_TYPICAL = Decimal(100_000)
_SHOWN = (Decimal("0.8"), Decimal("1"), Decimal("1.2"))


@dataclass(frozen=True)
class Example:
    """What a plan pays for sales of `attainment` (1 means 100 %) of a target."""

    attainment: Decimal
    sales: Decimal
    pays: Decimal


@dataclass(frozen=True)
class RosterRow:
    """One person as the people sheet has it; None where it says nothing."""

    person: str
    person_id: str | None
    team: str
    role: str
    manager: str
    email: str | None
    region: str | None
    joined_on: date | None
    left_on: date | None


def roster_rows(question: Question) -> tuple[RosterRow, ...]:
    """Everybody in scope, by name; people known from other sheets only have no more than the name."""
    return question.reader.rows(sql("settings_roster"), RosterRow)


def typical_target(question: Question, plan: Plan) -> Decimal:
    """The median target of a person in a period of the plan, of the last 12; 100,000 where none is set."""
    told = statements(question, past_periods(question))
    known = [row.target for row in told if row.target]
    factor = _months(plan.period) / Decimal(_months(question.reader.settings.plan.period))
    return median(known) * factor if known else _TYPICAL


def plan_examples(plan: Plan, target: Decimal, shown: Iterable[Decimal] = _SHOWN) -> tuple[Example, ...]:
    """What `plan` pays at 80, 100 and 120 % of `target`."""
    (component,) = of_settings(plan).components
    return tuple(
        Example(part, sold, banded(component, Counted(sold, sold, target)).amount)
        for part in shown
        for sold in [part * target]
    )


def _months(period: str) -> int:
    return {"month": 1, "quarter": 3, "year": 12}[period]
