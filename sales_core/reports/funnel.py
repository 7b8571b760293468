"""How deals come through the stages: of those that closed in the last twelve months."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sales_core.reports.pipeline_summary import trailing_year
from sales_core.reports.question import Question
from sales_core.reports.sqltext import sql_after
from sales_core.reports.win_loss import ClosedDeal
from sales_core.rules import closing

WON = "won"  # the last row, after the stages


@dataclass(frozen=True)
class FunnelRow:
    """One stage (the last row: won).

    reached: deals that closed in the twelve months up to the as-of day and got there; who stood in a later stage, or
    was won, has passed the earlier ones. conversion: the next row's deals ÷ this one's, None in the last. win_rate:
    won ÷ reached. amount, won_amount: of these deals. median_days: of their stays in the stage, won_days: of won ones.
    """

    stage: str
    position: int
    reached: int
    won: int
    lost: int
    conversion: Decimal | None
    win_rate: Decimal | None
    amount: Decimal
    won_amount: Decimal
    median_days: Decimal | None
    won_days: Decimal | None


@dataclass(frozen=True)
class _Counted:
    stage: str | None
    reached: int
    won: int
    amount: Decimal
    won_amount: Decimal
    median_days: Decimal | None
    won_days: Decimal | None
    position: int


def funnel(question: Question) -> tuple[FunnelRow, ...]:
    """The stages in order, then what was won; nothing while no deal has closed, or none stood in a known stage."""
    counted = question.reader.rows(sql_after("funnel", "deals_reached"), _Counted, **_span(question))
    stages = [row for row in counted if row.stage is not None]
    whole = next((row for row in counted if row.stage is None), None)
    if not stages or whole is None:
        return ()
    following = [row.reached for row in stages[1:]] + [whole.won]
    won = FunnelRow(WON, 0, whole.won, whole.won, 0, None, None, whole.won_amount, whole.won_amount, None, None)
    return (*(_row(row, after) for row, after in zip(stages, following, strict=True)), won)


def funnel_deals(question: Question, stage: str) -> tuple[ClosedDeal, ...]:
    """The deals behind the row of `stage`, the greatest first."""
    told = None if stage == WON else stage
    return question.reader.rows(sql_after("funnel_deals", "deals_reached"), ClosedDeal, **_span(question), stage=told)


def _span(question: Question) -> dict[str, date]:
    return {"starts_on": trailing_year(question.as_of), "as_of": question.as_of}


def _row(row: _Counted, after: int) -> FunnelRow:
    lost = row.reached - row.won
    return FunnelRow(
        stage=row.stage or "",
        position=row.position,
        reached=row.reached,
        won=row.won,
        lost=lost,
        conversion=Decimal(after) / row.reached,
        win_rate=closing.win_rate(row.won, lost),
        amount=row.amount,
        won_amount=row.won_amount,
        median_days=row.median_days,
        won_days=row.won_days,
    )
