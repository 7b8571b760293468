"""Price, volume, mix, new and discontinued products sum to the change of revenue exactly."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sales_core.rules.price_volume import Effects, Sold, price_volume_mix

AMOUNT = st.decimals(-(10**7), 10**7, places=4)
COUNT = st.integers(0, 3)
SOLD = st.builds(Sold, st.decimals(-1000, 1000, places=4), AMOUNT, COUNT, AMOUNT, COUNT)


def sold(quantity: int, amount: int) -> Sold:
    return Sold(Decimal(quantity), Decimal(amount), int(bool(quantity)))


def effects(**told: tuple[Sold, Sold]) -> Effects:
    return sum(price_volume_mix((name, *pair) for name, pair in told.items()).values(), Effects())


@given(st.dictionaries(st.sampled_from(["", "P", "Q", "R", "S"]), st.tuples(SOLD, SOLD)))
@settings(max_examples=150, deadline=None)
def test_the_parts_sum_to_the_change_of_every_product_and_of_all(products):
    found = price_volume_mix((name, *pair) for name, pair in products.items())
    changes = {name: now.amount + now.unmeasured - was.amount - was.unmeasured for name, (was, now) in products.items()}
    assert {name: one.total for name, one in found.items()} == changes
    assert sum(found.values(), Effects()).total == sum(changes.values())


@pytest.mark.parametrize(
    ("was", "now", "expected"),
    [
        (sold(10, 100), sold(10, 120), {"price": 20}),
        (sold(10, 100), sold(15, 150), {"volume": 50}),
        (sold(10, 100), sold(20, 180), {"price": -20, "volume": 100}),
        (Sold(), sold(5, 60), {"new": 60}),
        (sold(5, 60), Sold(), {"discontinued": -60}),
        (Sold(unmeasured=Decimal(7), unmeasured_lines=1), sold(1, 10), {"other": 3}),
        (sold(-1, -10), sold(2, 20), {"other": 30}),
    ],
)
def test_one_product_moves_by_price_volume_or_as_a_whole(was, now, expected):
    assert effects(P=(was, now)) == Effects(**{name: Decimal(value) for name, value in expected.items()})


def test_a_greater_part_of_the_dearer_product_is_mix():
    # 10 cheap at 1 and 10 dear at 9; then 5 and 15 at the same prices: as many pieces, 40 more revenue.
    found = effects(cheap=(sold(10, 10), sold(5, 5)), dear=(sold(10, 90), sold(15, 135)))
    assert (found.price, found.volume, found.mix) == (0, 0, 40)


def test_what_names_no_product_is_other_even_with_a_quantity():
    assert price_volume_mix([("", sold(1, 10), sold(2, 30))])[""] == Effects(other=Decimal(20))
