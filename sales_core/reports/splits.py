"""Credit of one order or deal that several people share: what was decided, what can be, and who may say so."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sales_core.model.entities_ownership import BY_SHEET, DEAL, ORDER
from sales_core.reports.credits import Decided, DecisionRefusedError
from sales_core.reports.incentives import statement_periods
from sales_core.reports.question import Question
from sales_core.reports.sqltext import sql
from sales_core.rules.conflict import shares_problem
from sales_core.rules.moving import may_decide
from sales_core.rules.pay.shares import credit_parts

__all__ = [
    "Choice", "Share", "Split", "choices", "credit_parts", "may_decide", "parties_of", "split_rows", "splits",
    "taken_back",
]  # fmt: skip

MOST = 50  # orders and deals to choose from; a search reaches the others
FEWEST = 2  # people who share


@dataclass(frozen=True)
class Share(Decided):
    """The same of one order or deal (what, subject); decided_by: BY_SHEET where its sheet says so itself.

    name, customer, day, amount: of the order or deal, None or "" where no sheet has it any more; part: what of its
    lines the person is credited with. status: of a deal.
    """

    what: str
    subject: str
    name: str
    day: date | None
    amount: Decimal | None
    status: str
    part: Decimal | None

    @property
    def by_sheet(self) -> bool:
        """Whether it is the sheet's own word: that is changed in the sheet, or decided otherwise on the page."""
        return self.decided_by == BY_SHEET


def splits(question: Question) -> tuple[Share, ...]:
    """Every decision on an order or deal that counts with a party in scope, the latest first."""
    return question.reader.rows(sql("splits"), Share)


@dataclass(frozen=True)
class Choice:
    """An order or deal whose credit can be shared; amounts: of its lines; sellers: whose it is by the sheets."""

    what: str
    subject: str
    name: str
    customer: str
    day: date | None
    amounts: list[Decimal]
    sellers: list[str]

    @property
    def amount(self) -> Decimal | None:
        """All of it; None where no sheet tells any."""
        return sum(self.amounts, Decimal(0)) if self.amounts else None


def choices(
    question: Question, search: str = "", people: Sequence[str] = (), only: Sequence[str] = ()
) -> tuple[Choice, ...]:
    """Orders and won deals of the question's statement periods and open deals, what revenue counts first.

    search: any of which it is a part. people: only what one of them sold. only: these subjects, of any day.
    """
    periods = statement_periods(question)
    asked = {"start": periods[0].start, "end": periods[-1].end, "search": search.strip() or None, "most": MOST}
    asked |= {"last": ORDER if question.reader.basis == "won_deals" else DEAL}
    return question.reader.rows(sql("split_choices"), Choice, people=list(people), only=list(only), **asked)


@dataclass(frozen=True)
class Split:
    """A decision as it is made on one order or deal (what, subject): shares by person (0.6 means 60 %), together 1."""

    decision_id: str
    what: str
    subject: str
    shares: Mapping[str, Decimal]
    decided_on: date
    decided_by: str
    reason: str


@dataclass(frozen=True)
class _Seller:
    person: str
    seen: bool


def parties_of(question: Question, split: Split) -> dict[str, Decimal]:
    """The shares of everybody whom it concerns: whoever sold it and gets nothing too.

    DecisionRefusedError when something of it, or the whole, is out of the viewer's scope.
    """
    sellers = question.reader.rows(sql("split_sellers"), _Seller, what=split.what, subject=split.subject)
    whole = sellers or question.reader.viewer.sees_all
    if not whole or not all(one.seen for one in sellers):
        raise DecisionRefusedError(f"{question.reader.viewer.name} does not see all of {split.subject}")
    return {one.person: Decimal(0) for one in sellers} | dict(split.shares)


def split_rows(question: Question, split: Split) -> list[dict[str, object]]:
    """The rows that it is kept as; ValueError when its shares are no whole, or fewer than two people have any.

    DecisionRefusedError when the viewer does not lead everybody whom it concerns.
    """
    shares = parties_of(question, split)
    if not may_decide(question.reader.viewer, shares):
        raise DecisionRefusedError(f"{question.reader.viewer.name} does not lead all of {', '.join(shares)}")
    if problem := shares_problem(tuple(split.shares.values())):
        raise ValueError(f"the shares are {problem}")
    if len(split.shares) < FEWEST:
        raise ValueError("credit is shared by two people at least")
    told = {name: value for name, value in vars(split).items() if name != "shares"}
    return [told | {"person": person, "share": share} for person, share in shares.items()]


def taken_back(question: Question, decided: Sequence[Share]) -> tuple[str, ...]:
    """The batches whose undoing takes a decision back; what was decided before counts again.

    DecisionRefusedError when it is a sheet's own word, or the viewer does not lead all its parties.
    """
    if any(one.by_sheet for one in decided) or not may_decide(question.reader.viewer, [one.person for one in decided]):
        raise DecisionRefusedError("only whoever leads all parties of a decision takes it back")
    return tuple(dict.fromkeys(str(one.batch_id) for one in decided))
