"""A salesperson supposes a live deal to be won and sees what would be paid."""

from datetime import date

import pytest
from conftest import prepared

from sales_core.model.kinds import Kind
from sales_core.store.store import Store
from sales_core.text import format as fmt
from sales_core.text import pay_if as words
from sales_core.text import what_if as deal_words

pytestmark = pytest.mark.browser

DAY, MARCH = date(2024, 3, 22), date(2024, 3, 1)
GRID = "pay_if_open"
STAGE, AMOUNT, CLOSE = (450, 50), (615, 50), (800, 50)  # pixels from the grid's corner to cells of its first row


def selling(store: Store) -> None:
    """Li sold 800 of 1,000 and has a deal of 500 open; Wang sold too."""

    def upload(kind: Kind, *rows: dict[str, object]) -> None:
        store.commit([prepared(kind, list(rows), as_of=DAY)], "Chen")

    upload(Kind.PEOPLE, {"person": "Li"}, {"person": "Wang"}, {"person": "Chen", "role": "director"})
    upload(Kind.TARGETS, *({"person": name, "starts_on": str(MARCH), "target": "1000"} for name in ("Li", "Wang")))
    order = {"ordered_on": "2024-03-04", "customer": "Lotus"}
    upload(Kind.ORDERS, *({"order_id": name, "person": name, "amount": amount} | order
                          for name, amount in (("Li", "800"), ("Wang", "913"))))  # fmt: skip
    upload(Kind.DEALS, {"deal_id": "D1", "deal": "Lotus second line", "customer": "Lotus", "person": "Li",
                        "stage": "Proposal", "amount": "500", "expected_close": "2024-03-28"})  # fmt: skip


def test_a_salesperson_wins_a_live_deal_and_sees_pay_band_and_the_way_to_the_next(visit, language):
    window = visit(selling, language)
    of = {"person": "Li", "period": fmt.month(MARCH, language)}
    stands = words.AS_IT_STANDS.filled(before="¥16.00", **of)
    window.open("incentives", viewer="Li").unfold(words.TITLE.filled(period=of["period"])).says(stands)
    window.choose_in_table(GRID, STAGE, deal_words.OUTCOMES["won"])
    window.says(words.CHANGED.filled(before="¥16.00", after="¥34.00", difference="+¥18.00", **of), words.ALL_TOP)
    window.choose_in_table(GRID, AMOUNT, "300")
    window.says(words.CHANGED.filled(before="¥16.00", after="¥24.00", difference="+¥8.00", **of))
    window.says(words.STEPS["marginal"].filled(more="¥100.00", now="4%", then="6%", gain="¥4.00"))
    assert [window.card(label, "pay_if") for label in (words.PAY, words.BAND, words.NEXT)] == ["¥24", "4%", "¥100"]
    window.choose_in_table(GRID, CLOSE, "2024-04-02").says(stands)
    window.says(words.LATER.filled(count=1, period=of["period"]))
    window.press(deal_words.RESET).says(stands)
    window.says_nothing_of("Wang", "913")
