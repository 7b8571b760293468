"""Which targets stand: the plan of a metric and fiscal year that was approved, and who reopened it why."""

from dataclasses import dataclass
from datetime import date, datetime

from sales_core.reports.question import Question
from sales_core.reports.sqltext import sql
from sales_core.reports.targets_months import year_of


@dataclass(frozen=True)
class PlanDecision:
    """state: approved or reopened. submitted_at: UTC."""

    metric: str
    starts_on: date
    ends_on: date
    state: str
    decided_on: date
    decided_by: str
    reason: str
    submitted_at: datetime
    file_name: str
    sheet: str
    row_number: int
    batch_id: int


def plan_decisions(question: Question) -> tuple[PlanDecision, ...]:
    """Every decision on the plans of the question's fiscal year, the latest first."""
    year = year_of(question)
    return question.reader.rows(sql("plan_decisions"), PlanDecision, first=year.start, last=year.end)


def approved_plan(question: Question, metric: str) -> PlanDecision | None:
    """The approval of a metric's plan for the question's fiscal year that is in force; None while it is open."""
    latest = next((row for row in plan_decisions(question) if row.metric == metric), None)
    return latest if latest and latest.state == "approved" else None
