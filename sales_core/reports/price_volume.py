"""How much of the change of revenue is price, volume, mix, new and discontinued products."""

from dataclasses import dataclass
from decimal import Decimal

from sales_core.model.kinds import Kind
from sales_core.reports.contribution import BehindRow, asked
from sales_core.reports.contribution_parts import parts_of
from sales_core.reports.question import MOST_BEHIND, Question
from sales_core.rules.price_volume import Effects, Sold, price_volume_mix

EFFECTS = ("price", "volume", "mix", "new", "discontinued", "other")


@dataclass(frozen=True)
class PriceVolume:
    """What moved the revenue of one product (None: of all together, "": of lines that name none).

    now − before = price + volume + mix + new + discontinued + other, to the last place.
    """

    product: str | None
    now: Decimal
    before: Decimal
    price: Decimal
    volume: Decimal
    mix: Decimal
    new: Decimal
    discontinued: Decimal
    other: Decimal


@dataclass(frozen=True)
class _Product:
    product: str
    quantity_before: Decimal
    amount_before: Decimal
    lines_before: int
    unmeasured_before: Decimal
    unmeasured_lines_before: int
    quantity_now: Decimal
    amount_now: Decimal
    lines_now: int
    unmeasured_now: Decimal
    unmeasured_lines_now: int

    def sold(self, span: str) -> Sold:
        """What was sold in `before` or `now`."""
        names = ("quantity", "amount", "lines", "unmeasured", "unmeasured_lines")
        return Sold(*(getattr(self, f"{name}_{span}") for name in names))


def price_volume(question: Question, against: str = "previous") -> tuple[PriceVolume, ...]:
    """All products together, then each, the greatest change first.

    Nothing unless revenue counts orders, and lines of both periods have a product and a quantity.
    """
    if question.reader.basis != Kind.ORDERS or not question.reader.has(Kind.ORDERS):
        return ()
    found = question.reader.rows(parts_of(question, "revenue", "price_volume"), _Product, **asked(question, against))
    if not all(any(getattr(row, lines) and row.product for row in found) for lines in ("lines_now", "lines_before")):
        return ()
    effects = price_volume_mix((row.product, row.sold("before"), row.sold("now")) for row in found)
    rows = [_row(row.product, (row,), effects[row.product]) for row in found]
    rows.sort(key=lambda row: (-abs(row.now - row.before), row.product or ""))
    return (_row(None, found, sum(effects.values(), Effects())), *rows)


def price_volume_rows(
    question: Question, rows: tuple[PriceVolume, ...], effect: str, against: str = "previous"
) -> tuple[BehindRow, ...]:
    """The order lines of both periods of the products that have a part in an effect; of before and now those summed."""
    products = [row.product for row in rows if row.product is not None and getattr(row, effect)]
    return question.reader.rows(
        parts_of(question, "revenue", "price_volume_rows"),
        BehindRow,
        **asked(question, against),
        products=products,
        effect=effect,
        most=MOST_BEHIND,
    )


def _row(product: str | None, found: tuple[_Product, ...], told: Effects) -> PriceVolume:
    now = sum((row.amount_now + row.unmeasured_now for row in found), Decimal(0))
    before = sum((row.amount_before + row.unmeasured_before for row in found), Decimal(0))
    return PriceVolume(product, now, before, *(getattr(told, effect) for effect in EFFECTS))
