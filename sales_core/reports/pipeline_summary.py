"""The pipeline in a handful of numbers."""

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from sales_core.model.period import add_months
from sales_core.reports.deals import at_moment, moment
from sales_core.reports.pipeline import StageRow, pipeline
from sales_core.reports.pipeline_gap import gaps
from sales_core.reports.question import Question
from sales_core.rules import closing

_NONE = Decimal(0)


@dataclass(frozen=True)
class PipelineSummary:
    """Open deals as of the question's day, and how deals ended in the twelve months up to it.

    due_amount: of open deals that should close in the period. gap: what the period's target still lacks.
    coverage: due_amount ÷ gap; None without a target or when nothing is lacking. win_rate: won ÷ (won + lost);
    by amount it is None where the lost deals' amounts are not kept. sales_cycle: median days from created to won.
    velocity: open deals × win rate × average won amount ÷ sales cycle: money per day.
    """

    open_deals: int
    open_amount: Decimal
    weighted: Decimal
    due_deals: int
    due_amount: Decimal
    gap: Decimal | None
    coverage: Decimal | None
    overdue_deals: int
    overdue_amount: Decimal
    stalled_deals: int
    stalled_amount: Decimal
    won_deals: int
    won_amount: Decimal
    lost_deals: int
    lost_amount: Decimal
    win_rate: Decimal | None
    win_rate_amount: Decimal | None
    average_won_deal: Decimal | None
    sales_cycle: Decimal | None
    velocity: Decimal | None


@dataclass(frozen=True)
class _Closed:
    won_deals: int
    lost_deals: int
    won_amount: Decimal
    lost_amount: Decimal
    sales_cycle: Decimal | None
    due_deals: int
    due_amount: Decimal


def pipeline_summary(question: Question, stages: tuple[StageRow, ...] | None = None) -> PipelineSummary:
    """The numbers of the whole pipeline; `stages` are those of the same question, when they are there already."""
    standing = [row for row in (pipeline(question) if stages is None else stages) if row.status == "open"]
    (ended,) = question.reader.rows(
        at_moment(question, "pipeline_closed"), _Closed, **moment(question), **_spans(question)
    )
    missing = gaps(question).get(None)
    open_deals = sum(row.deals for row in standing)
    rate = closing.win_rate(ended.won_deals, ended.lost_deals)
    average = closing.average(ended.won_amount, ended.won_deals)
    return PipelineSummary(
        open_deals=open_deals,
        open_amount=sum((row.amount for row in standing), _NONE),
        weighted=sum((row.weighted for row in standing), _NONE),
        gap=missing,
        coverage=closing.coverage(ended.due_amount, missing),
        overdue_deals=sum(row.overdue_deals for row in standing),
        overdue_amount=sum((row.overdue_amount for row in standing), _NONE),
        stalled_deals=sum(row.stalled_deals for row in standing),
        stalled_amount=sum((row.stalled_amount for row in standing), _NONE),
        win_rate=rate,
        win_rate_amount=closing.win_rate_amount(ended.won_amount, ended.lost_amount, ended.lost_deals),
        average_won_deal=average,
        velocity=closing.velocity(open_deals, rate, average, ended.sales_cycle),
        **vars(ended),
    )


def summary_rows(question: Question) -> tuple[PipelineSummary, ...]:
    """The summary as the one row of a report."""
    return (pipeline_summary(question),)


def trailing_year(day: date) -> date:
    """The first of the twelve months that end with `day`."""
    return add_months(day, -12) + timedelta(days=1)


def _spans(question: Question) -> dict[str, date]:
    return {
        "starts_on": trailing_year(question.as_of),
        "due_from": question.period.start,
        "due_to": question.period.end,
    }
