"""One item of the attention list with the numbers behind it."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sales_core.model.attention import BY_CODE


@dataclass(frozen=True)
class AttentionRow:
    """One thing to see to: a person's own target, a customer, a deal, a payment or feedback, with every rule it meets.

    rank: 1 is this person's most pressing. code: the strongest of reasons, the codes of the rules met. subject: the
    deal or customer; "" for the own target. amount: the deal's, the customer's revenue of 12 months, what is unpaid,
    or the gap to the target. days: overdue, or in the stage; None where it is no matter of days. due_on: when it was
    due, the period's end for a target. pace: 1 means as due. page: the page that has more of it. key: the deal's, the
    order's. threshold: of the rule `code`, in its unit. share_of_gap: the amount ÷ the person's gap, of a deal due by
    the period's end. pushed: how often its close moved to a later month. coverage: amount of the deals due ÷ gap.
    between: the people in conflict. cadence_days: between contacts with the customer. score: of the feedback.
    """

    rank: int
    code: str
    person: str
    subject: str
    customer: str
    amount: Decimal | None
    days: int | None
    due_on: date | None
    pace: Decimal | None
    page: str
    key: str = ""
    reasons: tuple[str, ...] = ()
    threshold: Decimal | None = None
    share_of_gap: Decimal | None = None
    pushed: int | None = None
    days_overdue: int | None = None
    days_in_stage: int | None = None
    usual_days: Decimal | None = None
    stage: str = ""
    coverage: Decimal | None = None
    cadence_days: int | None = None
    between: tuple[str, ...] = ()
    score: Decimal | None = None

    @property
    def about(self) -> str:
        """target, customer, deal, payment or feedback."""
        return BY_CODE[self.code].about

    @property
    def subject_key(self) -> str:
        """What it is about, whichever rules it meets, and when that was due."""
        return "|".join((self.person, self.key or self.customer, str(self.due_on or "")))

    @property
    def item(self) -> str:
        """What a decision on it is kept by: it comes up again when the day that it was due on is another."""
        return f"{self.code}|{self.subject_key}"
