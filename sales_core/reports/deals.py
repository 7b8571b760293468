"""Every deal as it stood on a day, and what happened to one of them."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sales_core.reports.deals_traced import traced
from sales_core.reports.narrowed import ALL, WRONG, Narrowed, ToMend
from sales_core.reports.question import Question
from sales_core.reports.sqltext import sql, sql_after

LISTED = ("deals_wrong", "deals_listed")


@dataclass(frozen=True)
class Deal:
    """One deal as it stood on the question's as-of day.

    status: open, won or lost. probability: 0.25 is 25 %. weighted: amount × probability of an open deal, to the cent.
    days_in_stage: of an open deal. overdue: open and expected to close before the as-of day. stalled: open and longer
    in its stage than the team's factor times the median of won deals there. pushed: how often the expected
    close was moved to a later month. file_name, sheet, row_number: the row that it comes from.
    """

    key: str
    deal_id: str | None
    deal: str
    person: str
    customer: str
    product: str
    amount: Decimal | None
    stage: str
    status: str
    probability: Decimal | None
    weighted: Decimal | None
    created_on: date | None
    expected_close: date | None
    closed_on: date | None
    last_activity_on: date | None
    days_in_stage: int | None
    overdue: bool
    stalled: bool
    pushed: int
    next_step: str | None
    lost_reason: str | None
    file_name: str
    sheet: str
    row_number: int
    batch_id: int

    @property
    def warning(self) -> str | None:
        """overdue, stalled, overdue_stalled, or None."""
        return "_".join(name for name in ("overdue", "stalled") if getattr(self, name)) or None


@dataclass(frozen=True)
class DealChange:
    """What a deal was from `valid_from` until `valid_to` (None: still), and the row that told it."""

    valid_from: date
    valid_to: date | None
    person: str
    stage: str
    status: str
    amount: Decimal | None
    probability: Decimal | None
    expected_close: date | None
    next_step: str | None
    file_name: str
    sheet: str
    row_number: int
    batch_id: int | None = None


def deals(
    question: Question, status: str | None = None, narrowed: Narrowed = ALL, most: int | None = None
) -> tuple[Deal, ...]:
    """Deals as of the question's day, open ones first; None does not narrow. most: how many rows at most.

    The period plays no part. When the as-of day lies before every upload of deals, the deals are taken as they
    stand now: sheets that were uploaded later about the past do not leave it empty.
    """
    asked = moment(question) | narrowed.asked()
    return question.reader.rows(at_moment(question, "deals", *LISTED), Deal, **asked, status=status, most=most)


def to_mend(question: Question, narrowed: Narrowed = ALL) -> tuple[ToMend, ...]:
    """All open deals first, then those with each thing wrong that occurs, in the order of WRONG."""
    asked = moment(question) | narrowed.asked()
    found = question.reader.rows(
        at_moment(question, "deals_to_mend", *LISTED), ToMend, **asked, status="open", most=None
    )
    return tuple(sorted(found, key=lambda row: -1 if row.wrong is None else WRONG.index(row.wrong)))


def deal_history(question: Question, key: str) -> tuple[DealChange, ...]:
    """Every change of the deal `key`, the first first."""
    return question.reader.rows(sql("deals_history"), DealChange, key=key)


def at_moment(question: Question, name: str, *more: str) -> str:
    """The SELECT `name` with those that it may read from before it: deals_at, deals_aged and `more`."""
    return traced(question, sql_after(name, "deals_at", "deals_aged", *more))


def moment(question: Question) -> dict[str, object]:
    """The parameters of deals_at and deals_aged."""
    return {"as_of": question.as_of, "stalled_after": question.reader.settings.stalled_after}
