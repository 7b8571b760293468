"""The rules of the attention list: what each is about, from when on it is met, and how pressing it is."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from decimal import Decimal

from sales_core.model.kinds import Kind

_WHOLE = ("days", "times")


@dataclass(frozen=True)
class Rule:
    """One reason to look at something.

    about: target, customer, deal, payment or feedback. press: 1 is what decides the period, 5 can wait. needs: the
    sheets that it takes. unit: what the threshold counts: share (0.25 means 25 %), days or times (both whole), factor,
    or "" where there is nothing to set. threshold: met from here on; of behind_pace and low_coverage met below it.
    """

    code: str
    about: str
    press: int
    needs: tuple[Kind, ...]
    unit: str = ""
    threshold: Decimal | None = None
    on: bool = True


# The strongest first: what meets several rules is one item, named by the first of them.
RULES: tuple[Rule, ...] = (
    Rule("behind_pace", "target", 1, (Kind.TARGETS,), "share", Decimal("0.95")),
    Rule("low_coverage", "target", 1, (Kind.TARGETS, Kind.DEALS), "factor", Decimal(1)),
    Rule("big_deal_gap", "deal", 2, (Kind.TARGETS, Kind.DEALS), "share", Decimal("0.25")),
    Rule("unhappy_a", "feedback", 3, (Kind.FEEDBACK,)),
    Rule("late_complaint", "feedback", 3, (Kind.FEEDBACK,), "days", Decimal(1)),
    Rule("overdue_contact_a", "customer", 3, (Kind.CONTACTS,), "days", Decimal(1)),
    Rule("overdue_payment", "payment", 3, (Kind.COLLECTIONS,), "days", Decimal(1)),
    Rule("overdue_deal", "deal", 3, (Kind.DEALS,), "days", Decimal(1)),
    Rule("pushed_deal", "deal", 3, (Kind.DEALS,), "times", Decimal(2)),
    Rule("pool_soon", "customer", 3, ()),  # its days are a setting of the pool
    Rule("conflict", "conflict", 3, ()),  # its days are a setting of conflicts
    Rule("no_next_step", "deal", 4, (Kind.DEALS,)),
    Rule("stalled_deal", "deal", 4, (Kind.DEALS,), "factor"),  # its threshold is the setting stalled_after
    Rule("no_close_date", "deal", 5, (Kind.DEALS,)),
    Rule("overdue_contact_b", "customer", 5, (Kind.CONTACTS,), "days", Decimal(7)),
)
BY_CODE = {rule.code: rule for rule in RULES}
PLACES = {rule.code: place for place, rule in enumerate(RULES)}


@dataclass(frozen=True)
class RuleSetting:
    """What a team says of one rule. threshold: None for the rule's own."""

    code: str
    on: bool = True
    threshold: Decimal | None = None


def in_force(told: Iterable[RuleSetting], stalled_after: Decimal) -> dict[str, Rule]:
    """Every rule by code as the team has it, the strongest first."""
    said = {one.code: one for one in told}
    return {rule.code: _in_force(rule, said.get(rule.code), stalled_after) for rule in RULES}


def _in_force(rule: Rule, told: RuleSetting | None, stalled_after: Decimal) -> Rule:
    on = rule.on if told is None else told.on
    if rule.code == "stalled_deal":
        return replace(rule, on=on, threshold=stalled_after)
    return replace(rule, on=on, threshold=told.threshold if told and told.threshold is not None else rule.threshold)


def differing(told: Iterable[RuleSetting]) -> tuple[RuleSetting, ...]:
    """What differs from the rules' own, in the order of the rules; a threshold that does not is left out."""
    found = []
    for one in sorted(told, key=lambda one: PLACES[one.code]):
        rule = BY_CODE[one.code]
        kept = replace(one, threshold=None if one.threshold == rule.threshold else one.threshold)
        if (kept.on, kept.threshold) != (rule.on, None):
            found.append(kept)
    return tuple(found)


def problem(code: str, threshold: Decimal | None) -> bool:
    """Whether the threshold is none that the rule can have."""
    unit = BY_CODE[code].unit
    if not unit:
        return threshold is not None
    if threshold is None or not threshold.is_finite() or threshold <= 0:
        return True
    if unit == "share":
        return threshold > 1
    if code == "stalled_deal":
        return not 1 <= threshold <= 10
    return unit in _WHOLE and threshold != threshold.to_integral_value()
