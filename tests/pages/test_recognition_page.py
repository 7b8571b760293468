"""The recognition page: what a manager and a salesperson see, what is given there, and the feed on the standup."""

from datetime import date, datetime
from decimal import Decimal

import pytest
from showing import said as written

from sales_core.model.kinds import Kind
from sales_core.model.recognition import Badge, Criterion, Recognition
from sales_core.model.settings_text import encode
from sales_core.ui import frame

from .walking import pick, press

TODAY = date(2026, 11, 3)
BADGE = Badge("Grown", "增长", "revenue", "amount", Decimal(900))


@pytest.fixture
def team(given):
    """Chen leads Li and Wang; Li sold more in October and reached the own target, Wang did not."""
    given("people", {"person": "Chen", "role": "Manager"}, {"person": "Li", "role": "Sales", "joined_on": "2024-01-01"},
          {"person": "Wang", "role": "Sales"}, at=datetime(2026, 9, 1))  # fmt: skip
    given("targets", *({"person": name, "starts_on": "2026-10-01", "target": "1000"} for name in ("Li", "Wang")),
          as_of=date(2026, 9, 30), at=datetime(2026, 9, 30))  # fmt: skip
    orders = ({"order_id": number, "ordered_on": "2026-10-05", "person": name, "customer": number, "amount": amount}
              for number, name, amount in (("1", "Li", "1250"), ("2", "Wang", "777")))  # fmt: skip
    given("orders", *orders, as_of=date(2026, 11, 1), at=datetime(2026, 11, 1))
    steps = (Criterion("Senior", "", "tenure", "amount", Decimal(12)),)
    given(
        "settings",
        {"name": "recognition", "value": encode(Recognition("own", (BADGE,), steps))},
        as_of=date(2026, 10, 1),
    )


@pytest.fixture(autouse=True)
def _today(monkeypatch):
    monkeypatch.setattr(frame, "today", lambda: TODAY)


def said(app) -> str:
    return written(app).replace("\\", "")


def everything(app) -> str:
    """What is said, and what stands in the tables and on the cards."""
    tables = [table.value.to_string() for table in app.dataframe]
    return "\n".join([said(app), *tables, *(f"{card.label} {card.value}" for card in app.metric)])


def test_without_sheets_the_page_says_which_it_takes(show):
    assert "This page needs a sheet first" in said(show("recognition"))
    assert "本页需要先上传表格" in said(show("recognition", lang="zh"))


def test_a_manager_sees_who_leads_and_opens_the_rows(team, show):
    app = show("recognition", period="2026-10", viewer="Chen")
    assert "Li leads by revenue attainment in Oct 2026: 125.0%." in said(app)
    assert list(app.dataframe[0].value["Person"]) == ["Li", "Wang"]
    assert [card.value for card in app.metric] == ["125.0%", "0", "0", "1"]
    opened = pick(app, "recognition", 1)
    assert (opened.total(What="Target"), opened.total() - opened.total(What="Target")) == (Decimal(1000), Decimal(777))
    assert list(opened.rows["Person"].unique()) == ["Wang"]


def test_a_salesperson_sees_the_own_place_and_nothing_of_another(team, show):
    app = show("recognition", period="2026-10", viewer="Wang", lang="zh")
    assert "2026年10月销售额达成率：Wang第 2 名（共 2 人），77.7%。" in said(app)
    assert "Li" not in everything(app).replace("Wang", "")
    assert not {"1250", "1,250", "125.0%"} & set(everything(app).split())
    assert "竞赛" in said(app)
    assert "contest_new" not in {button.key for button in app.button}


def test_thanks_are_given_seen_on_the_standup_and_taken_back(team, show, store):
    app = show("recognition", viewer="Wang")
    next(one for one in app.selectbox if one.label == "To").set_value("Li").run()
    app.button(key="award_0_save").click().run()
    assert "Say what for." in said(app)
    next(one for one in app.text_area if one.label == "For what").set_value("Shared a lead").run()
    app.button(key="award_0_save").click().run()
    newest = store.batches()[0]
    assert (newest.kind, newest.source, newest.submitted_by) == (Kind.AWARDS, "form", "Wang")
    assert "Thanks to Li :gray[· Shared a lead · from Wang · 3 Nov 2026]" in said(show("standup", viewer="Li"))
    store.undo(newest.batch_id, "Wang")
    assert "Thanks to Li" not in said(show("standup", viewer="Li"))


def test_a_badge_and_a_next_step_are_told_to_their_own(team, show):
    app = show("recognition", viewer="Li")
    tables = {tuple(table.value.columns)[1]: table.value for table in app.dataframe}
    assert list(tables["Badge"]["Earned"]) == [1]
    assert list(tables["Badge"]["For"]) == ["Revenue at least ¥900"]
    assert list(tables["Step"]["Criteria met"]) == ["1 of 1"]
    assert "Li earned the badge Grown" in said(show("standup", viewer="Li"))
    assert "Well done" not in said(show("standup", viewer="Wang"))


def test_a_card_opens_what_it_counts(team, show):
    app = show("recognition", period="2026-10", viewer="Chen")
    assert press(app, "open-card-recognition-3").title == "Badges earned"


def test_what_others_see_is_a_setting_that_is_kept(team, show, store):
    app = show("settings")
    app.selectbox(key="settings_recognition_shown_0").set_value("names").run()
    app.button(key="settings_save_Recognition").click().run()
    assert store.reader().settings.recognition == Recognition(
        "names", (BADGE,), store.reader().settings.recognition.steps
    )
    seen = show("recognition", period="2026-10", viewer="Wang")
    assert list(seen.dataframe[0].value["Person"]) == ["Li", "Wang"]
