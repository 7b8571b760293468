"""What was won and lost in the last twelve months, by reason, competitor, source, size, product and the like."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sales_core.reports.deals_traced import traced
from sales_core.reports.pipeline_summary import trailing_year
from sales_core.reports.question import Question
from sales_core.reports.sqltext import sql_after
from sales_core.rules import closing

BY = ("reason", "competitor", "source", "size", "product", "industry", "region", "person")


@dataclass(frozen=True)
class WinLossRow:
    """Deals closed in the twelve months up to the as-of day that have one value; "" where the sheets give none.

    by size: 1, 2 and 3 are the thirds of the closed deals with an amount, of which the third goes from least to
    greatest. by reason: lost ones only, so there is no rate. share: of all deals of the table.
    """

    value: str
    won: int
    lost: int
    won_amount: Decimal
    lost_amount: Decimal
    win_rate: Decimal | None
    share: Decimal
    least: Decimal | None
    greatest: Decimal | None


@dataclass(frozen=True)
class ClosedDeal:
    """A deal that was won or lost, and the row that told it."""

    deal: str
    customer: str
    person: str
    status: str
    amount: Decimal | None
    closed_on: date
    lost_reason: str | None
    competitor: str | None
    file_name: str
    sheet: str
    row_number: int
    batch_id: int


@dataclass(frozen=True)
class _Counted:
    value: str
    won: int
    lost: int
    won_amount: Decimal
    lost_amount: Decimal
    least: Decimal | None
    greatest: Decimal | None


def win_loss(question: Question, by: str = "reason") -> tuple[WinLossRow, ...]:
    """The values with the most deals first; none where no sheet gives one. ValueError for another `by`."""
    if by not in BY:
        raise ValueError(f"{by!r} is none of {', '.join(BY)}")
    counted = question.reader.rows(_told(question, "win_loss"), _Counted, **_span(question), by=by)
    if all(not row.value for row in counted):
        return ()
    whole = sum(row.won + row.lost for row in counted)
    return tuple(
        WinLossRow(
            **vars(row),
            win_rate=None if by == "reason" else closing.win_rate(row.won, row.lost),
            share=Decimal(row.won + row.lost) / whole,
        )
        for row in counted
    )


def closed_deals(question: Question, by: str, value: str | None, status: str | None = None) -> tuple[ClosedDeal, ...]:
    """The deals behind one row of `win_loss` (None: all), the greatest first; status: won or lost, None for both."""
    return question.reader.rows(
        _told(question, "win_loss_deals"), ClosedDeal, **_span(question), by=by, value=value, status=status
    )


def told_by(question: Question) -> tuple[str, ...]:
    """What the team's sheets let won and lost deals be compared by: it takes two values, or one reason."""
    return tuple(by for by in BY if len(win_loss(question, by)) > (by != "reason"))


def _told(question: Question, name: str) -> str:
    return traced(question, sql_after(name, "deals_at", "closed_told"))


def _span(question: Question) -> dict[str, date]:
    return {"starts_on": trailing_year(question.as_of), "as_of": question.as_of}
