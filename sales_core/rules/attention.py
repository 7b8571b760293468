"""What needs attention most: which rules are met, in which order, and how long a decision on an item holds.

The order within one person's list: the press of the strongest rule (1 before 5), then the amount at stake, large
before small, then days, many before few, then the name. Of one person's deals the amount puts them in the order of
their share of the gap too, for the gap is the same for all of them. A customer, whose amount is the revenue of 12
months, has one month of it at stake: otherwise every customer would come before every deal.
"""

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Protocol, TypeVar

from sales_core.model.attention import BY_CODE, PLACES, Rule
from sales_core.rules.closing import coverage

_NONE = Decimal(0)


class Item(Protocol):
    """What the order of an item depends on."""

    @property
    def code(self) -> str:
        """Its strongest rule."""

    @property
    def amount(self) -> Decimal | None:
        """The deal's, the customer's revenue of 12 months, what is unpaid, or the gap."""

    @property
    def days(self) -> int | None:
        """How long it has been waiting."""

    @property
    def subject(self) -> str:
        """What it is about."""

    @property
    def key(self) -> str:
        """What tells it from another of the same name."""


AnyItem = TypeVar("AnyItem", bound=Item)


def ranked(items: Iterable[AnyItem]) -> list[AnyItem]:
    """One person's items, the most pressing first."""
    return sorted(items, key=_order)


def _order(item: Item) -> tuple[int, Decimal, int, str, str]:
    rule = BY_CODE[item.code]
    at_stake = (item.amount or _NONE) / (12 if rule.about in ("customer", "feedback") else 1)
    return rule.press, -at_stake, -(item.days or 0), item.subject, item.key


def target_reasons(
    pace: Decimal | None, gap: Decimal | None, due: Decimal | None, rules: Mapping[str, Rule]
) -> tuple[str, ...]:
    """The rules that a person's target meets. due: amount of the open deals due in the period; None: none are kept.

    Somebody on pace is left alone, however little is in the pipeline.
    """
    if pace is None or pace >= 1 or gap is None or gap <= 0:
        return ()
    covered = None if due is None else coverage(due, gap)
    met = (("behind_pace", pace), ("low_coverage", covered))
    return tuple(code for code, value in met if value is not None and _below(rules[code], value))


def contact_reason(tier: str, days_overdue: int | None, rules: Mapping[str, Rule]) -> str | None:
    """The rule that a customer meets who waits for contact: only A and B customers have one."""
    rule = rules.get(f"overdue_contact_{tier.lower()}")
    late = days_overdue is not None and rule is not None and _reached(rule, days_overdue)
    return rule.code if late and rule is not None else None


def feedback_reasons(
    type_: str, unhappy: bool, tier: str, days_late: int, rules: Mapping[str, Rule]
) -> tuple[str, ...]:
    """The rules that feedback meets which waits for an answer. unhappy: a complaint or a low score."""
    met = (
        ("unhappy_a", unhappy and tier == "A" and rules["unhappy_a"].on),
        ("late_complaint", type_ == "complaint" and _reached(rules["late_complaint"], days_late)),
    )
    return tuple(code for code, is_met in met if is_met)


def share_of_gap(amount: Decimal | None, gap: Decimal | None) -> Decimal | None:
    """amount ÷ gap; None when nothing is lacking."""
    return amount / gap if amount is not None and gap is not None and gap > 0 else None


def holds(decided: str, now: str) -> bool:
    """Whether what was decided on an item for one rule still holds: until a stronger rule is met."""
    return PLACES.get(decided, -1) <= PLACES[now]


def _below(rule: Rule, value: Decimal) -> bool:
    return rule.on and rule.threshold is not None and value < rule.threshold


def _reached(rule: Rule, value: int) -> bool:
    return rule.on and rule.threshold is not None and value >= rule.threshold
