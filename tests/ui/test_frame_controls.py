"""The frame shows what a link asks for, and offers only choices that there are."""

from datetime import date, datetime, timedelta

import pytest
from showing import control, said
from streamlit.testing.v1 import AppTest

from sales_core.model.kinds import Kind
from sales_core.store.errors import StoreBusyError
from sales_core.ui import frame, stores


def order(number, person, day, amount="100"):
    return {"order_id": number, "person": person, "ordered_on": day, "amount": amount, "customer": "Acme"}


@pytest.fixture
def two(given):
    """Two people in two teams, with orders in three months of 2026."""
    given(
        "people",
        {"person": "Li", "team": "East"},
        {"person": "Wang", "team": "North"},
        as_of=date(2026, 10, 12),
    )
    given(
        "orders",
        order("1", "Li", "2026-08-03"),
        order("2", "Wang", "2026-09-01"),
        order("3", "Li", "2026-10-05"),
        as_of=date(2026, 10, 12),
    )


def page(app):
    return app.session_state["frame_page"]


def titles(app):
    return [element.value for element in app.markdown if element.value.startswith("## ")]


def test_a_first_visit_opens_the_month_of_the_latest_data(two, show):
    shown = page(show())
    assert shown.period.name == "2026-10"
    assert shown.as_of == date(2026, 10, 12)
    assert shown.people == ("Li", "Wang")
    assert shown.person is None


def test_a_link_reproduces_the_view(two, show):
    shown = page(show("targets", lang="zh", period="2026-Q3", as_of="2026-08-31", person="Li"))
    assert (shown.period.name, shown.as_of, shown.person, shown.language) == ("2026-Q3", date(2026, 8, 31), "Li", "zh")
    assert shown.reader.people() == ("Li",)


def test_a_past_period_is_looked_back_on_from_its_end(two, show):
    assert page(show(period="2026-08")).as_of == date(2026, 8, 31)


def test_periods_of_any_age_can_be_looked_at(two, show):
    for period in ("2015-06", "2050-01", "2009-01-05..2009-02-03"):
        app = show(period=period)
        assert not app.exception
        assert page(app).period.name == period


def test_won_deals_alone_open_the_month_in_which_the_latest_was_won(given, show):
    given(
        "deals",
        {"deal_id": "1", "deal": "Pumps", "person": "Li", "customer": "Acme", "stage": "Closed Won", "amount": "500",
         "created_on": "2025-06-02", "closed_on": "2025-08-20"},
        as_of=date(2026, 11, 23),
    )  # fmt: skip
    assert page(show()).period.name == "2025-08"


def test_a_team_can_be_looked_at(two, show):
    shown = page(show(person="team:North"))
    assert (shown.team, shown.person, shown.people) == ("North", None, ("Wang",))


def test_a_link_that_makes_no_sense_opens_the_default(two, show):
    shown = page(show(period="soon", as_of="yesterday", person="Nobody", lang="xx"))
    assert (shown.period.name, shown.as_of, shown.person) == ("2026-10", date(2026, 10, 12), None)


def test_a_salesperson_sees_own_rows_and_has_nobody_to_choose(two, show):
    app = show(viewer="Li")
    assert page(app).people == ("Li",)
    assert page(app).viewer.scope == ("Li",)
    assert [box.label for box in app.selectbox] == ["Who is looking"]


def test_a_stranger_sees_nobody(two, show):
    assert page(show(viewer="Mallory")).people == ()


def test_a_team_of_one_has_no_one_to_choose(given, show):
    given("orders", order("1", "Li", "2026-10-05"))
    assert [box.label for box in show().selectbox] == []


def test_stepping_moves_the_period_and_the_address(two, show):
    app = show()
    app.button(key="frame_previous").click().run()
    assert page(app).period.name == "2026-09"
    assert app.query_params["period"] == "2026-09"
    app.button(key="frame_next").click().run()
    assert page(app).period.name == "2026-10"


def test_a_longer_period_is_chosen_around_the_day_looked_at(two, show):
    app = show()
    control(app.segmented_control, "kinden").set_value("quarter").run()
    assert page(app).period.name == "2026-Q4"


def test_choices_outlive_a_change_of_page(two, show):
    app = show(person="Li", period="2026-Q3")
    app.switch_page("pages/results/targets.py").run()
    assert (page(app).person, page(app).period.name) == ("Li", "2026-Q3")


def test_titles_are_translated_and_addresses_are_not(two, show):
    assert titles(show("targets")) == ["## Targets"]
    assert titles(show("targets", lang="zh")) == ["## 目标"]


def test_the_language_is_changed_with_one_click(two, show):
    app = show()
    control(app.segmented_control, "lang").set_value("zh").run()
    assert titles(app) == ["## 晨会"]
    assert app.query_params["lang"] == "zh"


def test_the_link_to_the_view_names_everything_that_it_shows(two, show):
    assert show(person="Li").code[0].value.endswith("?lang=en&person=Li&period=2026-10&as_of=2026-10-12")


def test_pages_about_no_period_have_no_period(two, show):
    assert [button.key for button in show("uploads").button if button.key and button.key.startswith("frame_")] == []


def test_a_store_held_elsewhere_says_by_whom_and_what_to_do(show, monkeypatch):
    def held(where):
        raise StoreBusyError("data/sales.duckdb", 4711)

    monkeypatch.setattr(stores, "opened", held)
    app = show()
    assert "4711" in said(app)
    assert "try again" in said(app)
    assert [button.label for button in app.button] == ["Try again"]


def test_today_is_never_far_from_the_clock():
    assert abs(frame.today() - date.today()) <= timedelta(days=1)


def test_the_address_of_a_page_that_no_sheet_feeds_still_opens(given, show):
    given("orders", order("1", "Li", "2026-10-05"))
    app = show("pipeline")
    assert titles(app) == ["## Pipeline"]
    assert not page(app).reader.has(Kind.DEALS)


def test_a_page_can_be_opened_as_it_was_known(given, show):
    given("orders", order("1", "Li", "2026-10-05"), at=datetime(2026, 10, 6), as_of=date(2026, 10, 6))
    given("orders", order("2", "Wang", "2026-10-07"), at=datetime(2026, 10, 12), as_of=date(2026, 10, 12))
    then = show(known="2026-10-08")
    assert (page(then).people, page(then).as_of) == (("Li",), date(2026, 10, 6))
    assert "As it was known on 8 Oct 2026" in said(then)
    then.button(key="to_now").click().run()
    assert page(then).people == ("Li", "Wang")
    assert "known" not in then.query_params


def test_the_days_of_uploads_are_offered_with_what_came_on_each(given, show):
    given("orders", order("1", "Li", "2026-10-05"), at=datetime(2026, 10, 6, 12), as_of=date(2026, 10, 6))
    given("orders", order("2", "Wang", "2026-10-07"), at=datetime(2026, 10, 12, 12), as_of=date(2026, 10, 12))
    app = show(lang="en")
    days = control(app.selectbox, "knownen")
    assert days.options == ["Now: everything uploaded", "12 Oct 2026, 1 uploaded", "6 Oct 2026, 1 uploaded"]
    days.set_value("2026-10-06").run()
    assert page(app).people == ("Li",)
    assert "As it was known on 6 Oct 2026" in said(app)
    assert "10 Oct 2026" in control(show(known="2026-10-10").selectbox, "knownen").options  # from a link


def test_a_card_opens_the_rows_behind_its_number(store, show, monkeypatch):
    monkeypatch.setattr(stores, "current", lambda: store)

    def one_card():
        import streamlit as st  # noqa: PLC0415 - the function is run as a page of its own

        from sales_core.ui.cards import Card, cards  # noqa: PLC0415 - the same

        cards([Card("Revenue", "¥1", on_open=lambda: st.info("opened"))])

    app = AppTest.from_function(one_card, default_timeout=60).run()
    app.button(key="open-card-cards-0").click().run()
    assert [shown.value for shown in app.info] == ["opened"]


def test_a_free_range_is_one_step_from_any_period(two, show):
    app = show(period="2026-Q3")
    control(app.segmented_control, "kinden").set_value("range").run()
    assert page(app).period.name == "2026-07-01..2026-09-30"
    control(app.date_input, "range").set_value((date(2026, 8, 1), date(2026, 9, 15))).run()
    assert page(app).period.name == "2026-08-01..2026-09-15"
    app.button(key="frame_next").click().run()
    assert page(app).period.name == "2026-09-16..2026-10-31"


def test_an_earlier_as_of_is_chosen_and_taken_back(two, show):
    app = show()
    control(app.date_input, "as_of").set_value(date(2026, 10, 5)).run()
    assert page(app).as_of == date(2026, 10, 5)
    next(button for button in app.button if button.label == "Back to the latest").click().run()
    assert page(app).as_of == date(2026, 10, 12)


def test_an_earlier_day_is_looked_back_on_from_no_later_day(given, show):
    given("orders", order("1", "Li", "2026-10-05"), at=datetime(2026, 10, 6, 12), as_of=date(2026, 10, 31))
    given("orders", order("2", "Wang", "2026-10-07"), at=datetime(2026, 10, 12, 12), as_of=date(2026, 10, 31))
    assert page(show(known="2026-10-06")).as_of == date(2026, 10, 6)  # as the page was on that day
