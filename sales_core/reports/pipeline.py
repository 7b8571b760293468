"""The deals by stage and by the month in which they should close."""

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from sales_core.reports.deals import at_moment, moment
from sales_core.reports.question import Question
from sales_core.reports.sqltext import sql

WEEKS = 13


@dataclass(frozen=True)
class StageRow:
    """The deals that stand in one stage, as of the question's day.

    status: open, won or lost; won and lost ones are all that the store knows of, whatever the period.
    probability: mean of the deals' own. weighted: of open deals, amount × probability. usual_days: median that won
    deals took in the stage; None while no won deal's stay there is known. Days in the stage are of open deals.
    """

    stage: str
    status: str
    position: int
    probability: Decimal | None
    deals: int
    amount: Decimal
    weighted: Decimal
    overdue_deals: int
    overdue_amount: Decimal
    stalled_deals: int
    stalled_amount: Decimal
    median_days_in_stage: Decimal | None
    usual_days: Decimal | None


@dataclass(frozen=True)
class MonthRow:
    """Open deals of one person that should close in one month; None: no date is given."""

    expected_month: date | None
    person: str
    deals: int
    amount: Decimal
    weighted: Decimal


@dataclass(frozen=True)
class WeekRow:
    """The open deals of one day, as they were known then."""

    day: date
    deals: int
    amount: Decimal
    weighted: Decimal
    overdue_amount: Decimal


@dataclass(frozen=True)
class _Sums:
    stage: str
    status: str
    position: int
    probabilities: Decimal | None
    with_probability: int
    deals: int
    amount: Decimal
    weighted: Decimal
    overdue_deals: int
    overdue_amount: Decimal
    stalled_deals: int
    stalled_amount: Decimal
    median_days_in_stage: Decimal | None
    usual_days: Decimal | None


def pipeline(question: Question) -> tuple[StageRow, ...]:
    """The stages that hold deals, open ones first and in the order of the pipeline; the period plays no part."""
    return tuple(
        _row(sums) for sums in question.reader.rows(at_moment(question, "pipeline"), _Sums, **moment(question))
    )


def pipeline_months(question: Question) -> tuple[MonthRow, ...]:
    """Open deals by month of expected close and person; months that have passed are overdue deals."""
    return question.reader.rows(at_moment(question, "pipeline_months"), MonthRow, **moment(question))


def pipeline_trend(question: Question) -> tuple[WeekRow | None, ...]:
    """The open deals week by week up to the as-of day, 13 in all; None for a day before the first upload."""
    days = [question.as_of - timedelta(weeks=ago) for ago in reversed(range(WEEKS))]
    found = {row.day: row for row in question.reader.rows(sql("pipeline_trend"), WeekRow, days=days)}
    return tuple(found.get(day) for day in days)


def _row(sums: _Sums) -> StageRow:
    told = {name: value for name, value in vars(sums).items() if name not in ("probabilities", "with_probability")}
    mean = None if sums.probabilities is None else sums.probabilities / sums.with_probability
    return StageRow(probability=mean, **told)
