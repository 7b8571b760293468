"""What an order or a quote is made of."""

from dataclasses import dataclass
from decimal import Decimal
from random import Random

from _catalog import PRODUCT, PRODUCTS, Product

_DISCOUNT = ("1", "0.97", "0.95", "0.92")


@dataclass(frozen=True)
class Line:
    """One product of an order or quote; `price` is the yuan paid for one piece."""

    product: Product
    quantity: int
    price: Decimal

    @property
    def amount(self) -> Decimal:
        """Quantity times price, in yuan with two decimals."""
        return (self.quantity * self.price).quantize(Decimal("0.01"))


def total(lines: tuple[Line, ...]) -> Decimal:
    """The sum of the lines in yuan."""
    return sum((line.amount for line in lines), Decimal("0.00"))


def price_for(product: Product, customer_number: int) -> Decimal:
    """The customer's agreed price: every customer has one discount."""
    return (product.price * Decimal(_DISCOUNT[customer_number % len(_DISCOUNT)])).quantize(Decimal("0.01"))


def make_lines(rng: Random, main: Product, budget: int, customer_number: int) -> tuple[Line, ...]:
    """One to three products that cost about `budget` yuan, `main` first."""
    others = rng.sample([product for product in PRODUCTS if product != main], rng.choice((0, 0, 1, 1, 2)))
    shares = (0.75, 0.25) if len(others) == 1 else (0.6, 0.25, 0.15)
    rows = []
    for product, share in zip((main, *others), shares if others else (1.0,), strict=False):
        price = price_for(product, customer_number)
        rows.append(Line(product, max(1, round(budget * share / float(price))), price))
    return tuple(rows)


def line(code: str, quantity: int, customer_number: int) -> Line:
    """A line of the product `code` at the customer's price."""
    return Line(PRODUCT[code], quantity, price_for(PRODUCT[code], customer_number))
