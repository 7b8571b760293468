"""Which tier a customer has: what was said of it first, then what the team's method makes of it."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation

from sales_core.model.spelling import plain
from sales_core.model.tier_rules import TierRule

# The tier of an RFM segment; a customer without one is C.
RFM_TIERS = {
    "important_value": "A",
    "important_develop": "B",
    "important_keep": "B",
    "important_win_back": "B",
}
_NOT = frozenset(
    ("", "no", "n", "false", "0", "-", "/", "none", "否", "非", "不是", "无", "普通", "一般", "×", "x", "✗")
)
_UNITS = {"": 1, "k": 1_000, "千": 1_000, "万": 10_000, "w": 10_000, "m": 1_000_000, "百万": 1_000_000,
          "亿": 100_000_000}  # fmt: skip
_AMOUNT = re.compile(r"[¥$€£￥]?(-?\d+(?:\.\d+)?)(|k|千|万|w|m|百万|亿)[元]?")


@dataclass(frozen=True)
class Facts:
    """What rules look at; revenue of the trailing window, the others as the customer sheet writes them."""

    revenue: Decimal
    potential: str = ""
    industry: str = ""
    region: str = ""
    strategic: str = ""


def precedence(
    by_hand: str | None, until: date | None, as_of: date, sheet: str | None, method: str, computed: str
) -> tuple[str, str]:
    """The tier and what said it, the first of these: by hand until its last day, the customer sheet, the method.

    This is the one place that orders them.
    """
    if by_hand and (until is None or as_of <= until):
        return by_hand, "hand"
    if sheet:
        return sheet, "sheet"
    return computed, method


def by_rules(rules: Iterable[TierRule], facts: Facts) -> str | None:
    """The tier of the first rule that is met, None where none is."""
    return next((rule.tier for rule in rules if met(rule, facts)), None)


def met(rule: TierRule, facts: Facts) -> bool:
    """Whether everything that the rule says is true of the customer."""
    return (
        (rule.revenue is None or facts.revenue >= rule.revenue)
        and (not rule.potential or _has_potential(rule.potential, facts.potential))
        and _among(rule.industries, facts.industry)
        and _among(rule.regions, facts.region)
        and (not rule.strategic or is_yes(facts.strategic))
    )


def amount_of(written: str) -> Decimal | None:
    """A number as sheets write it ("500,000", "¥50万", "1.2M"), None where it is a word."""
    text = unicodedata.normalize("NFKC", written).replace(",", "").replace(" ", "").lower()
    found = _AMOUNT.fullmatch(text)
    try:
        return Decimal(found[1]) * _UNITS[found[2]] if found else None
    except InvalidOperation:
        return None


def is_yes(written: str) -> bool:
    """Whether a cell that marks something marks it: anything but empty and the words for no."""
    return plain(written) not in _NOT


def _has_potential(wanted: str, written: str) -> bool:
    least = amount_of(wanted)
    if least is None:
        return plain(wanted) == plain(written)
    has = amount_of(written)
    return has is not None and has >= least


def _among(names: tuple[str, ...], written: str) -> bool:
    return not names or plain(written) in {plain(name) for name in names}
