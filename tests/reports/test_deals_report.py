"""Deals as they stood on a day: lists, ages, what is overdue, stalled or pushed, and the cell behind each."""

import csv
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from conftest import require

from sales_core.model.batch import Coverage
from sales_core.model.period import Period
from sales_core.reports.deals import deal_history, deals, to_mend
from sales_core.reports.narrowed import Narrowed
from sales_core.reports.question import Question
from sales_core.rules.calendar import Calendar

REAL = Path(__file__).parents[3] / "shared" / "real"


def deal(deal_id, stage, **more):
    return {"deal_id": deal_id, "deal": f"Deal {deal_id}", "person": "Li", "amount": "1000", "stage": stage, **more}


@pytest.fixture
def asked(store):
    """`asked("2026-11-23", viewer="Li")` is the question of the day's month."""

    def ask(day, viewer=None):
        at = date.fromisoformat(day)
        return Question(store.reader(store.viewer(viewer)), Period.parse(f"{at:%Y-%m}"), at, Calendar())

    return ask


def test_a_store_without_deals_has_none_to_list(asked):
    assert deals(asked("2026-11-23")) == ()


def test_a_deal_is_listed_as_it_stood_on_the_day_that_is_asked_for(given, asked):
    given("deals", deal("D1", "Qualification", expected_close="2026-12-10"), as_of=date(2026, 11, 2))
    given("deals", deal("D1", "Proposal", amount="1500", expected_close="2026-12-10"), as_of=date(2026, 11, 9))
    given("deals", deal("D1", "Closed Won", amount="1400", closed_on="2026-11-14"), as_of=date(2026, 11, 16))
    seen = {day: deals(asked(day))[0] for day in ("2026-11-08", "2026-11-09", "2026-11-20")}
    assert [(row.stage, row.status, row.amount) for row in seen.values()] == [
        ("Qualification", "open", Decimal(1000)),
        ("Proposal", "open", Decimal(1500)),
        ("Closed Won", "won", Decimal(1400)),
    ]
    assert seen["2026-11-09"].weighted == Decimal("1125")
    assert (seen["2026-11-20"].weighted, seen["2026-11-20"].closed_on) == (None, date(2026, 11, 14))


def test_a_sheet_uploaded_later_about_the_past_does_not_leave_the_past_empty(given, asked):
    given("deals", deal("D1", "Proposal", created_on="2017-01-02"), as_of=date(2026, 11, 23))
    assert [row.deal_id for row in deals(asked("2017-03-31"))] == ["D1"]


def test_a_deal_missing_from_the_next_full_export_is_no_longer_listed(given, asked):
    both = [deal("D1", "Proposal"), deal("D2", "Proposal")]
    given("deals", *both, as_of=date(2026, 11, 2), coverage=Coverage.FULL)
    given("deals", both[0], as_of=date(2026, 11, 9), coverage=Coverage.FULL)
    assert [row.deal_id for row in deals(asked("2026-11-08"))] == ["D1", "D2"]
    assert [row.deal_id for row in deals(asked("2026-11-09"))] == ["D1"]


def test_an_open_deal_is_overdue_from_the_day_after_its_expected_close(given, asked):
    given("deals", deal("D1", "Proposal", expected_close="2026-11-10"), as_of=date(2026, 11, 2))
    assert [deals(asked(day))[0].overdue for day in ("2026-11-10", "2026-11-11")] == [False, True]


def test_days_in_stage_count_from_the_upload_that_first_showed_the_stage(given, asked):
    given("deals", deal("D1", "Qualification", created_on="2026-10-20"), as_of=date(2026, 11, 2))
    given("deals", deal("D1", "Proposal", created_on="2026-10-20"), as_of=date(2026, 11, 9))
    given("deals", deal("D1", "Proposal", created_on="2026-10-20", amount="5"), as_of=date(2026, 11, 16))
    found = [deals(asked(day))[0].days_in_stage for day in ("2026-11-05", "2026-11-09", "2026-11-23")]
    assert found == [16, 0, 14]


def test_closed_deals_and_stages_entered_on_an_unknown_day_before_the_uploads_have_no_days_in_stage(given, asked):
    given("deals", deal("D1", "Closed Won", created_on="2017-01-02"), deal("D2", "Proposal"))
    assert [row.days_in_stage for row in deals(asked("2017-03-31"))] == [None, None]
    assert [row.days_in_stage for row in deals(asked("2026-11-23"))] == [0, None]


def test_a_stage_history_tells_the_days_in_the_stage_better_than_uploads(given, asked):
    given("deals", deal("D1", "Proposal", created_on="2026-09-01"), as_of=date(2026, 11, 16))
    given(
        "deal_stages",
        {"deal_id": "D1", "stage": "Qualification", "entered_on": "2026-09-01"},
        {"deal_id": "D1", "stage": "Proposal", "entered_on": "2026-11-03"},
    )
    assert deals(asked("2026-11-23"))[0].days_in_stage == 20


def test_a_deal_is_stalled_past_one_and_a_half_times_what_won_deals_took_in_its_stage(given, asked):
    given("deals", deal("W", "Proposal", created_on="2026-10-01"), as_of=date(2026, 10, 1))
    given("deals", deal("W", "Closed Won", closed_on="2026-10-11"), as_of=date(2026, 10, 11))
    given("deals", deal("D1", "Proposal", created_on="2026-10-20"), as_of=date(2026, 10, 20))
    found = {day: deals(asked(day), status="open")[0] for day in ("2026-11-04", "2026-11-05")}
    assert [(row.days_in_stage, row.stalled) for row in found.values()] == [(15, False), (16, True)]


def test_a_deal_is_pushed_when_its_expected_close_moves_to_a_later_month(given, asked):
    closes = ("2026-11-20", "2026-11-30", "2026-12-05", None, "2027-01-10", "2026-12-31", "2027-01-04")
    days = [date(2026, 11, 2) + timedelta(weeks=week) for week in range(len(closes))]
    for day, close in zip(days, closes, strict=True):
        given("deals", deal("D1", "Proposal", expected_close=close), as_of=day)
    assert [deals(asked(f"{day}"))[0].pushed for day in days] == [0, 0, 1, 1, 2, 2, 3]


def test_each_deal_names_the_file_sheet_and_row_it_comes_from(given, asked):
    given("deals", deal("D1", "Proposal"), deal("D2", "Proposal"), file_name="Deals.csv", sheet="Deals")
    assert [(row.deal_id, row.file_name, row.sheet, row.row_number) for row in deals(asked("2026-11-23"))] == [
        ("D1", "Deals.csv", "Deals", 2),
        ("D2", "Deals.csv", "Deals", 3),
    ]


def test_the_list_narrows_to_a_status_stage_person_or_what_is_overdue(given, asked):
    given(
        "deals",
        deal("D1", "Proposal", expected_close="2026-11-01"),
        deal("D2", "Qualification", person="Wang"),
        deal("D3", "Closed Lost"),
    )
    at = asked("2026-11-23")
    assert [row.deal_id for row in deals(at)] == ["D1", "D2", "D3"]
    assert [row.deal_id for row in deals(at, status="open", most=1)] == ["D1"]
    assert [row.deal_id for row in deals(at, narrowed=Narrowed(stage="Qualification"))] == ["D2"]
    assert [row.deal_id for row in deals(at, narrowed=Narrowed(people=("Wang", "Zhao")))] == ["D2"]
    assert [row.deal_id for row in deals(at, narrowed=Narrowed(wrong="overdue"))] == ["D1"]
    assert [row.deal_id for row in deals(at, narrowed=Narrowed(undated=True))] == ["D2", "D3"]
    assert [row.deal_id for row in deals(at, narrowed=Narrowed(due_to=date(2026, 11, 1)))] == ["D1"]
    assert deals(at, narrowed=Narrowed(due_from=date(2026, 11, 2))) == ()


def test_what_is_wrong_is_counted_as_it_is_listed(given, asked):
    given("deals", deal("D1", "Proposal", expected_close="2026-11-20", next_step="Call"), as_of=date(2026, 11, 2))
    given(
        "deals",
        deal("D1", "Proposal", expected_close="2026-12-05", next_step="Call"),
        deal("D2", "Proposal", expected_close="2026-11-01", amount="5"),
        deal("D3", "Proposal", next_step=" ", amount="7"),
        deal("D4", "Closed Won"),
        as_of=date(2026, 11, 23),
    )
    for narrowed in (Narrowed(), Narrowed(people=("Li",)), Narrowed(due_to=date(2026, 11, 30))):
        for row in to_mend(asked("2026-11-23"), narrowed):
            listed = deals(asked("2026-11-23"), "open", replace(narrowed, wrong=row.wrong))
            assert (row.deals, row.amount) == (len(listed), sum(one.amount for one in listed))
    assert [(row.wrong, row.deals) for row in to_mend(asked("2026-11-23"))] == [
        (None, 3), ("overdue", 1), ("pushed", 1), ("no_next_step", 2), ("no_close", 1),
    ]  # fmt: skip


def test_a_field_that_no_sheet_fills_in_is_missing_nowhere(given, asked):
    given("deals", deal("D1", "Proposal"), deal("D2", "Proposal"))
    assert [row.wrong for row in to_mend(asked("2026-11-23"))] == [None]


def test_a_salesperson_lists_own_deals_only(given, asked):
    given("people", {"person": "Li", "role": "Sales"}, {"person": "Wang", "role": "Sales"})
    given("deals", deal("D1", "Proposal"), deal("D2", "Proposal", person="Wang"))
    assert [row.deal_id for row in deals(asked("2026-11-23", viewer="Wang"))] == ["D2"]


def test_the_history_of_a_deal_tells_each_change_and_its_row(given, asked):
    given("deals", deal("D1", "Qualification"), as_of=date(2026, 11, 2), file_name="w1.xlsx")
    given("deals", deal("D1", "Qualification"), as_of=date(2026, 11, 9), file_name="w2.xlsx")
    given("deals", deal("D1", "Proposal"), as_of=date(2026, 11, 16), file_name="w3.xlsx")
    at = asked("2026-11-23")
    history = deal_history(at, deals(at)[0].key)
    assert [(row.valid_from, row.valid_to, row.stage, row.file_name, row.row_number) for row in history] == [
        (date(2026, 11, 2), date(2026, 11, 16), "Qualification", "w1.xlsx", 2),
        (date(2026, 11, 16), None, "Proposal", "w3.xlsx", 2),
    ]


@pytest.mark.real
def test_the_maven_pipeline_gives_its_known_totals(given, asked):
    if not REAL.exists():
        require("the real files beside the project")
    names = {
        "deal_id": "opportunity_id",
        "person": "sales_agent",
        "product": "product",
        "customer": "account",
        "stage": "deal_stage",
        "created_on": "engage_date",
        "closed_on": "close_date",
        "amount": "close_value",
    }
    with (REAL / "maven-crm" / "sales_pipeline.csv").open(encoding="utf-8") as file:
        given("deals", *({ours: row[theirs] or None for ours, theirs in names.items()} for row in csv.DictReader(file)))
    for day in ("2017-12-31", "2026-11-23"):
        found = deals(asked(day))
        counts = {status: sum(row.status == status for row in found) for status in ("won", "lost", "open")}
        assert counts == {"won": 4238, "lost": 2473, "open": 2089}
        assert sum(row.amount for row in found if row.status == "won") == Decimal(10005534)
