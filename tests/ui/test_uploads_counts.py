"""The cards of an upload: the amount has room and says what it is."""

from decimal import Decimal

import pytest

from sales_core.model.batch import RowCounts
from sales_core.model.kinds import Kind
from sales_core.ui.upload_counts import count_cards


class Yuan:
    """The part of a page that says texts and money."""

    def say(self, text, **values):
        return text.en.format(**values)

    def money_exact(self, amount):
        return f"¥{amount:,.2f}"


ROWS = RowCounts(read=15, accepted=9, duplicate=3, rejected=2, skipped=1)


def test_the_counts_add_up_to_the_rows_read_and_the_amount_says_whose_it_is():
    shown = count_cards(Yuan(), Kind.ORDERS, ROWS, Decimal("5054"))
    assert [(card.label, card.value) for card in shown] == [
        ("Accepted", "9"), ("Duplicate", "3"), ("Rejected", "2"), ("Skipped", "1"), ("Read", "15"),
        ("Amount", "¥5,054.00"),
    ]  # fmt: skip
    assert shown[-1].help == "What the accepted rows add up to."


def test_targets_have_no_amount_that_adds_up():
    assert [card.label for card in count_cards(Yuan(), Kind.TARGETS, ROWS, Decimal(24))][-1] == "Read"


@pytest.mark.parametrize(("amount", "wide"), [("13122.50", False), ("200540.10", True), ("50540000", True)])
def test_an_amount_too_long_for_one_card_takes_two(amount, wide):
    assert count_cards(Yuan(), Kind.ORDERS, ROWS, Decimal(amount))[-1].wide is wide
