"""Revenue's change split into price, volume, mix, new and discontinued products; the parts sum to it exactly."""

from collections.abc import Iterable
from dataclasses import dataclass, fields
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

_NOTHING = Decimal(0)
_PLACES = Decimal("0.0001")  # of the store's amounts


@dataclass(frozen=True)
class Sold:
    """What was sold of a product in one period: lines with a quantity, and those without one.

    unmeasured: the amount of lines without a quantity. lines, unmeasured_lines: how many there are.
    """

    quantity: Decimal = _NOTHING
    amount: Decimal = _NOTHING
    lines: int = 0
    unmeasured: Decimal = _NOTHING
    unmeasured_lines: int = 0

    @property
    def anything(self) -> bool:
        """Whether the product was sold at all."""
        return bool(self.lines or self.unmeasured_lines)


@dataclass(frozen=True)
class Effects:
    """What moved revenue.

    price: what the later quantities cost more than at the earlier price. volume: the earlier amount, grown as the
    quantity of all continuing products together. mix: that dearer or cheaper products took a greater part of it.
    new, discontinued: sold in one of the periods only. other: without a product or quantity.
    """

    price: Decimal = _NOTHING
    volume: Decimal = _NOTHING
    mix: Decimal = _NOTHING
    new: Decimal = _NOTHING
    discontinued: Decimal = _NOTHING
    other: Decimal = _NOTHING

    @property
    def total(self) -> Decimal:
        """The change of the amount."""
        return sum((getattr(self, field.name) for field in fields(self)), _NOTHING)

    def __add__(self, more: "Effects") -> "Effects":
        return Effects(*(getattr(self, field.name) + getattr(more, field.name) for field in fields(self)))


def price_volume_mix(products: Iterable[tuple[str, Sold, Sold]]) -> dict[str, Effects]:
    """Effects by product from its name, what was sold before and what later; the name "" is no product.

    Price and volume are rounded to the store's places product by product, the mix is what then lacks to the
    change, so that every product and their sum are exact.
    """
    listed = list(products)
    going = [(was, now) for name, was, now in listed if _continues(name, was, now)]
    then, later = sum((was.quantity for was, _ in going), _NOTHING), sum((now.quantity for _, now in going), _NOTHING)
    growth = Fraction(later) / Fraction(then) - 1 if then else Fraction(0)
    return {name: _effects(name, was, now, growth) for name, was, now in listed}


def _effects(name: str, was: Sold, now: Sold, growth: Fraction) -> Effects:
    unmeasured = now.unmeasured - was.unmeasured
    change = now.amount - was.amount
    if _continues(name, was, now):
        price = _rounded(Fraction(now.amount) - Fraction(was.amount) / Fraction(was.quantity) * Fraction(now.quantity))
        volume = _rounded(Fraction(was.amount) * growth)
        return Effects(price=price, volume=volume, mix=change - price - volume, other=unmeasured)
    if name and now.anything and not was.anything:
        return Effects(new=change + unmeasured)
    if name and was.anything and not now.anything:
        return Effects(discontinued=change + unmeasured)
    return Effects(other=change + unmeasured)


def _continues(name: str, was: Sold, now: Sold) -> bool:
    """Whether the product has a price in both periods; more returned than sold makes none."""
    return bool(name) and was.quantity > 0 and now.quantity > 0


def _rounded(value: Fraction) -> Decimal:
    places = int(1 / _PLACES)
    scaled = value * places
    whole = Decimal(scaled.numerator) / Decimal(scaled.denominator)
    return (whole.quantize(Decimal(1), ROUND_HALF_UP) * _PLACES).quantize(_PLACES)
