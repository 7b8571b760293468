"""Plans to start from, each whole and sound as it stands."""

from datetime import date
from decimal import Decimal

from sales_core.model.incentive_plan import Component, Draw, IncentivePlan, PayBand

TEMPLATES = ("flat", "bands", "bonus", "pool", "spiff", "draw")
_PERCENT = Decimal("0.01")


def template(kind: str, plan_id: str, name: str, part: str, starts_on: date, typical: Decimal) -> IncentivePlan:
    """A plan of one of TEMPLATES. name, part: what it and its component are called; typical: a person's target."""
    draw = Draw(_round(typical * 3 * _PERCENT)) if kind == "draw" else None
    return IncentivePlan(plan_id, name, starts_on, components=(component(kind, part, typical),), draw=draw)


def component(kind: str, name: str, typical: Decimal) -> Component:
    """A component of a template, or scorecard."""
    share = _round(typical * _PERCENT)
    if kind == "bonus":
        return Component(name, "bonus", method="retroactive", bands=(PayBand(Decimal(1), amount=share),))
    if kind == "pool":
        return Component(name, "pool", method="retroactive", bands=(PayBand(Decimal(1), _PERCENT),), shared="equally")
    if kind == "spiff":
        return Component(name, "spiff", amount=_round(share / 10), event="unit", budget=_round(share * 5))
    if kind == "scorecard":
        return Component(name, "scorecard", amount=share)
    if kind == "bands":
        rates = (("0", "0.02"), ("1", "0.04"), ("1.2", "0.06"))
        return Component(name, bands=tuple(PayBand(Decimal(start), Decimal(rate)) for start, rate in rates))
    return Component(name, bands=(PayBand(Decimal(0), Decimal("0.03")),))


def _round(amount: Decimal) -> Decimal:
    """To its two leading digits, 1 at the least."""
    places = max(amount.adjusted() - 1, 0)
    return max(amount.scaleb(-places).quantize(Decimal(1)).scaleb(places), Decimal(1)).quantize(Decimal(1))
