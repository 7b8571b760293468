"""The scorecards among the settings."""

from decimal import Decimal

import pytest
from showing import said

from sales_core.model.scorecard import Measure, Scorecard
from sales_core.model.settings_text import encode
from sales_core.ui.settings_scorecards import with_card

CARD = Scorecard("", (Measure("revenue", Decimal("0.9"), "before", Decimal("0.7"), Decimal(1), Decimal("1.2")),))


@pytest.fixture
def team(given):
    given("people", {"person": "Li", "role": "Sales"}, {"person": "Wang", "role": "SDR"})
    given("orders", {"order_id": "1", "ordered_on": "2026-11-05", "person": "Li", "customer": "A", "amount": "800"})


def test_the_automatic_scorecard_of_each_role_is_shown_and_nothing_is_to_be_saved(team, show):
    app = show("settings")
    assert "Made of what the sheets feed" in said(app)
    roles = app.selectbox(key="settings_card_role")
    assert roles.options == ["Everybody whose role has none of its own", "Sales", "SDR"]
    roles.set_value("SDR").run()
    assert app.button(key="settings_save_Scorecards and reviews").disabled


def test_weights_that_do_not_come_to_100_percent_are_said(team, given, show):
    given("settings", {"name": "scorecards", "value": encode((CARD,))})
    app = show("settings")
    assert "The weights come to 90" in said(app).replace("\\", "")
    assert app.button(key="settings_save_Scorecards and reviews").disabled


def test_a_quarterly_review_is_saved_and_an_own_scorecard_taken_back(team, given, show, store):
    given("settings", {"name": "scorecards", "value": encode((CARD,))})
    app = show("settings")
    app.button(key="settings_card_reset_0").click().run()
    assert store.reader().settings.scorecards == ()
    next(one for one in app.selectbox if one.label == "Reviewed every").set_value("quarter").run()
    app.button(key="settings_save_Scorecards and reviews").click().run()
    assert store.reader().settings.review_period == "quarter"


def test_a_card_takes_the_place_of_its_roles_own():
    own = Scorecard("SDR", CARD.measures)
    assert with_card((CARD, own), Scorecard("sdr", ())) == (CARD, Scorecard("sdr", ()))
