"""Which deals are asked for, and what is wrong with how many of them."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sales_core.reports.question import Question

# Past its expected close; moved to a later month before; too long in its stage; without a next step; without a day.
WRONG = ("overdue", "pushed", "stalled", "no_next_step", "no_close")


@dataclass(frozen=True)
class Narrowed:
    """What deals are narrowed to; None does not narrow.

    people: deals of any of these. wrong: open ones of one of WRONG. due_from, due_to: first and last day of their
    expected close. undated: only those without one.
    """

    stage: str | None = None
    people: tuple[str, ...] | None = None
    wrong: str | None = None
    due_from: date | None = None
    due_to: date | None = None
    undated: bool = False

    def asked(self) -> dict[str, object]:
        """The parameters of deals_listed, without `status` and `most`."""
        return vars(self) | {"people": None if self.people is None else list(self.people)}


ALL = Narrowed()


@dataclass(frozen=True)
class ToMend:
    """How many open deals have one thing wrong with them, and their amount; wrong: one of WRONG, None: all deals."""

    wrong: str | None
    deals: int
    amount: Decimal


def due_in(question: Question) -> Narrowed:
    """Deals that should close in the question's period."""
    return Narrowed(due_from=question.period.start, due_to=question.period.end)
