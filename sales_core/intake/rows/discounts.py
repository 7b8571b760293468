"""What a discount takes off quantity × price where a sheet has no amount."""

import pyarrow as pa
import pyarrow.compute as pc

from sales_core.intake.values.distinct import any_true
from sales_core.intake.values.readers import MONEY
from sales_core.intake.words.headers import folded, unit_of

EXACT = pa.decimal256(30, 4)
SAID = ("amount", "amt", "value", "金额", "折扣额", "优惠额", "让利额", "减免额", "元")  # of a header: it is money
RATE = ("rate", "ratio", "percent", "%", "率", "比例", "几折")  # of a header: it is none
SIGNS = r"[¥￥$€£₽₹₩元]"
MOST = 100  # a larger number is no percent


def times(price: pa.Array, quantity: pa.Array) -> pa.Array:
    """Exact product, rounded half up at the fourth place."""
    product = pc.multiply(pc.cast(price, EXACT), pc.cast(quantity, EXACT))
    rounded = pc.round(product, ndigits=4, round_mode="half_towards_infinity")
    return pc.cast(rounded, MONEY, safe=False)


def money_off(gross: pa.Array, discount: pa.Array, cells: pa.Array, header: str) -> pa.Array | None:
    """The discounts, when they are clearly money of the line and none contradicts its row; None in doubt.

    gross: quantity × price of each row. cells: the discounts as they stand, header: of their column. A bare 5 or 0.2
    may be percents, 9 may be 九折: only the header, a sign of money or a number above 100 tells that it is money.
    """
    return discount if _is_money(discount, cells, header) and not _contradicts(gross, discount) else None


def _is_money(discount: pa.Array, cells: pa.Array, header: str) -> bool:
    said = folded(header)
    if any(word in said for word in RATE):
        return False
    if unit_of(header).factor is not None or any(word in said for word in SAID):
        return True
    signed = any_true(pc.match_substring_regex(cells, SIGNS))
    return signed or any_true(pc.greater(pc.abs(discount), pa.scalar(MOST, MONEY)))


def _contradicts(gross: pa.Array, discount: pa.Array) -> bool:
    """Whether a row would lose more than its price, or its discount has the other sign."""
    left = pc.subtract(pc.cast(gross, EXACT), pc.cast(discount, EXACT))
    beyond = pc.greater(pc.abs(discount), pc.abs(gross))
    against = pc.greater(pc.abs(left), pc.abs(pc.cast(gross, EXACT)))
    return any_true(pc.or_kleene(beyond, against))
