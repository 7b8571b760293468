"""The scorecard of a team that has set none: what its sheets feed, weighted by what the role is there for."""

from collections.abc import Collection, Sequence
from decimal import Decimal

from sales_core.model.scorecard import Measure, Scorecard

MOST = 5  # measures; more than that nobody steers by
_Weights = tuple[tuple[str, int], ...]

SELLING: _Weights = (
    ("revenue", 50),
    ("new_customers", 15),
    ("collection_rate", 15),
    ("win_rate", 10),
    ("csat", 10),
    ("margin", 10),
    ("repurchase_rate", 10),
)
KEEPING: _Weights = (("revenue", 40), ("repurchase_rate", 20), ("csat", 20), ("collection_rate", 20), ("margin", 10))
FINDING: _Weights = (("new_customers", 40), ("revenue", 25), ("activities", 20), ("win_rate", 15))
# Words of a role, as the roster has it, that tell what it is there for.
_ROLES: tuple[tuple[_Weights, tuple[str, ...]], ...] = (
    (KEEPING, ("account manager", "key account", "customer success", "客户经理", "客户成功", "大客户", "客服")),
    (FINDING, ("business development", "sales development", "bdr", "sdr", "拓展", "开发", "电销")),
)
# Floor, target and cap of rates that mean the same to every team.
_VALUES = {
    "collection_rate": ("0.7", "0.95", "1"),
    "win_rate": ("0.1", "0.3", "0.5"),
    "csat": ("0.6", "0.85", "0.95"),
    "margin": ("0.1", "0.3", "0.4"),
    "repurchase_rate": ("0.3", "0.6", "0.8"),
}
_OF_TARGET, _OF_BEFORE = ("0.6", "1", "1.2"), ("0.7", "1", "1.2")


def default_card(role: str, fed: Collection[str], targeted: Collection[str]) -> Scorecard:
    """The measures that the sheets feed, the weightiest first, weights of 100 % together.

    fed: keys of the KPIs that sheets tell. targeted: of those somebody has a target for.
    """
    chosen = [(key, weight) for key, weight in _weights(role) if key in fed][:MOST]
    return Scorecard(role, tuple(_measure(key, weight, targeted) for key, weight in _whole(chosen)))


def _weights(role: str) -> _Weights:
    plain = role.casefold()
    return next((weights for weights, words in _ROLES if any(word in plain for word in words)), SELLING)


def _whole(chosen: Sequence[tuple[str, int]]) -> list[tuple[str, Decimal]]:
    """The weights as whole percentages of 100; what rounding leaves goes to the first."""
    sum_of = sum(weight for _, weight in chosen)
    shares = [weight * 100 // sum_of for _, weight in chosen]
    left = 100 - sum(shares)
    return [
        (key, Decimal(share + (left if place == 0 else 0)) / 100)
        for place, ((key, _), share) in enumerate(zip(chosen, shares, strict=True))
    ]


def _measure(key: str, weight: Decimal, targeted: Collection[str]) -> Measure:
    if key in targeted:
        return Measure(key, weight, "target", *map(Decimal, _OF_TARGET))
    if key in _VALUES:
        return Measure(key, weight, "value", *map(Decimal, _VALUES[key]))
    return Measure(key, weight, "before", *map(Decimal, _OF_BEFORE))
