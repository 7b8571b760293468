"""The analysis page: what stands out as sentences with their evidence and rows, or that nothing does."""

from random import Random

import pytest
from planted import AS_OF, deals, orders
from showing import said

from .walking import adds_up, dialog, pick

WHEN = {"period": "2026-10", "as_of": str(AS_OF)}


@pytest.fixture
def planted(given):
    given("orders", *({**row, "product": "Pump", "quantity": "2"} for row in orders(Random(7), True)), as_of=AS_OF)
    given("deals", *deals(Random(7), True), as_of=AS_OF)


def plainly(app) -> str:
    return said(app).replace("\\", "")


def test_without_sales_the_page_names_the_sheets_that_feed_it(show):
    assert "This page needs a sheet first" in said(show("analysis"))


def test_what_stands_out_is_said_with_its_evidence_and_opens_to_its_rows(planted, show):
    app = show("analysis", **WHEN)
    told = plainly(app)
    assert "things stand out; everything else lies within chance." in told
    assert "Revenue runs at ¥2" in told
    assert "since Jan 2026" in told
    assert "10 and 14 months. Permutation test: p < 0.001" in told
    assert "Li wins" in told
    assert "Wang wins" not in told, "only the better side is named"
    for button in [one.key for one in app.button if str(one.key).startswith("finding_rows_")]:
        opened = dialog(app.button(key=button).click().run())
        adds_up(opened)
        assert len(set(opened.rows["Belongs to"])) == 2


def test_a_bar_of_the_price_volume_split_opens_to_its_order_lines(planted, show):
    app = show("analysis", **WHEN)
    opened = pick(app, "price_volume", "price")
    adds_up(opened)
    assert set(opened.rows["Period"]) == {"This period", "Compared with"}


def test_when_nothing_stands_out_the_page_says_so_in_both_languages(given, show):
    given("orders", *orders(Random(1), False)[-80:], as_of=AS_OF)
    assert "Nothing stands out." in plainly(show("analysis", **WHEN))
    assert "没有突出的变化。" in plainly(show("analysis", lang="zh", **WHEN))
