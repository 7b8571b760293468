"""What is listed as needing attention, why, and with which numbers."""

from datetime import date, timedelta
from decimal import Decimal

import pytest

from sales_core.model.attention import RULES, RuleSetting
from sales_core.model.period import Period
from sales_core.model.settings_text import encode
from sales_core.model.viewer import EVERYTHING, Viewer
from sales_core.reports import attention as reports
from sales_core.reports.attention import AttentionRow, attended, attention
from sales_core.reports.attention_fed import fed_rules
from sales_core.reports.question import Question
from sales_core.reports.standup import meeting
from sales_core.reports.targets import targets
from sales_core.rules.calendar import Calendar

NOW = date(2026, 11, 23)


def asked(store, as_of: date = NOW, viewer: Viewer = EVERYTHING, period: str = "2026-11") -> Question:
    return Question(store.reader(viewer), Period.parse(period), as_of, Calendar())


def deal(number: int | str, amount: int | None = 100, close: str | None = "2026-11-27", **more: object):
    told = {"deal_id": f"D{number}", "deal": f"Deal {number}", "customer": "Acme", "person": "Li", "stage": "Proposal"}
    return (
        told | {"amount": None if amount is None else str(amount), "expected_close": close, "next_step": "call"} | more
    )


def deals_of(store, **more: object) -> list[AttentionRow]:
    return [row for row in attention(asked(store, **more)) if row.about == "deal"]


@pytest.fixture
def lacking(given):
    """Li has a target of 1,000 in November and has sold nothing."""
    given("targets", {"person": "Li", "metric": "revenue", "starts_on": "2026-11-01", "target": "1000"}, as_of=NOW)


@pytest.fixture
def setting(given):
    """`setting(overdue_deal=5, no_next_step=None)` sets thresholds; None switches a rule off."""

    def say(**told: int | str | None) -> None:
        rows = [
            RuleSetting(code, on=value is not None, threshold=None if value is None else Decimal(value))
            for code, value in told.items()
        ]
        given("settings", {"name": "attention", "value": encode(tuple(rows))})

    return say


@pytest.fixture
def pushed(given):
    """`pushed(deal, months)` tells the deal with its close in each of these months, one upload each."""

    def tell(row: dict[str, object], *closes: str) -> None:
        for week, close in enumerate(closes):
            given("deals", row | {"expected_close": close}, as_of=NOW - timedelta(weeks=len(closes) - week))

    return tell


def test_a_deal_that_meets_several_rules_is_one_item_named_by_the_strongest(store, lacking, pushed):
    pushed(deal(1, 450), "2026-08-11", "2026-09-11", "2026-10-11", "2026-11-11")
    pushed(deal(2, 100, "2027-01-01"), "2027-01-01")
    one, *others = deals_of(store)
    assert (one.subject, others) == ("Deal 1", [])
    assert one.reasons == ("big_deal_gap", "overdue_deal", "pushed_deal")
    assert (one.code, one.threshold, one.share_of_gap, one.pushed, one.days_overdue, one.due_on) == (
        "big_deal_gap", Decimal("0.25"), Decimal("0.45"), 3, 12, date(2026, 11, 11),
    )  # fmt: skip


def test_every_sign_of_risk_is_named_in_the_order_of_the_rules(store, lacking, given, pushed):
    for day, stage in ((date(2026, 10, 1), "Proposal"), (date(2026, 10, 11), "Closed Won")):
        given("deals", deal("W", 1, created_on="2026-10-01", stage=stage, closed_on="2026-10-11"), as_of=day)
    pushed(deal("Far", 1), "2027-02-01")
    pushed(deal(1, 450, next_step=" "), "2026-09-11", "2026-10-11", "2026-11-11")
    (row,) = deals_of(store)
    assert row.reasons == ("big_deal_gap", "overdue_deal", "pushed_deal", "no_next_step", "stalled_deal")
    assert (row.days_in_stage, row.usual_days, row.days, row.stage) == (21, 10, 12, "Proposal")
    order = [rule.code for rule in RULES]
    assert list(row.reasons) == sorted(row.reasons, key=order.index)


def test_a_big_deal_without_any_sign_of_risk_needs_no_attention(store, lacking, given):
    given("deals", deal(1, 900), as_of=NOW)
    assert deals_of(store) == []


def test_of_a_big_deal_one_push_is_a_sign_of_risk_and_of_a_small_one_it_is_not(store, lacking, pushed):
    pushed(deal(1, 900), "2026-10-27", "2026-11-27")
    pushed(deal(2, 100), "2026-10-27", "2026-11-27")
    assert [(row.subject, row.reasons, row.pushed) for row in deals_of(store)] == [
        ("Deal 1", ("big_deal_gap", "pushed_deal"), 1)
    ]


def test_a_deal_that_was_pushed_out_of_the_period_is_listed_without_a_share_of_its_gap(store, lacking, pushed):
    pushed(deal(1, 900), "2026-10-27", "2026-11-27", "2026-12-05")
    assert [(row.reasons, row.share_of_gap, row.pushed) for row in deals_of(store)] == [(("pushed_deal",), None, 2)]


def test_a_target_tells_its_pace_its_gap_and_what_covers_it_as_one_item(store, lacking, given):
    given("deals", deal(1, 400), as_of=NOW)
    (row,) = attention(asked(store))
    assert (row.reasons, row.amount, row.pace, row.coverage) == (
        ("behind_pace", "low_coverage"),
        1000,
        0,
        Decimal("0.4"),
    )
    assert (row.due_on, row.threshold) == (date(2026, 11, 30), Decimal("0.95"))


def test_a_team_that_keeps_no_deals_is_not_told_that_they_are_too_few(store, lacking):
    assert [row.reasons for row in attention(asked(store))] == [("behind_pace",)]


def test_a_deal_without_a_close_is_listed_where_the_sheet_has_such_a_column(store, given):
    given("deals", deal(1, close=None), as_of=NOW)
    assert deals_of(store) == []
    given("deals", deal(2, close="2027-01-01"), as_of=NOW)
    assert [(row.subject, row.code) for row in deals_of(store)] == [("Deal 1", "no_close_date")]


def test_a_planned_payment_that_came_in_only_in_part_is_overdue(store, given):
    def receipt(amount: int, order: str = "7", planned: int | None = 100, due: str | None = "2026-11-20"):
        return {"collected_on": "2026-11-02", "person": "Li", "customer": "Acme", "order_id": order, "due_on": due,
                "amount": str(amount), "planned_amount": None if planned is None else str(planned)}  # fmt: skip

    given("collections", receipt(30), receipt(20), receipt(100, "8"), receipt(5, "9", None), receipt(1, "10", 9, None),
          receipt(1, "11", 50, "2026-12-01"), as_of=NOW)  # fmt: skip
    (row,) = attention(asked(store))
    assert (row.code, row.subject, row.key, row.amount, row.days, row.due_on) == (
        "overdue_payment", "Acme", "7", 50, 3, date(2026, 11, 20),
    )  # fmt: skip


def test_thresholds_of_the_team_decide_and_a_rule_that_is_off_lists_nothing(store, given, setting):
    given("deals", deal("Old", close="2026-11-10"), deal("New", close="2026-11-20"), deal("Aimless", next_step=None),
          as_of=NOW)  # fmt: skip
    assert {row.subject for row in deals_of(store)} == {"Deal Old", "Deal New", "Deal Aimless"}
    setting(overdue_deal=5)
    assert [(row.subject, row.code) for row in deals_of(store)] == [
        ("Deal Old", "overdue_deal"), ("Deal Aimless", "no_next_step"),
    ]  # fmt: skip
    setting(overdue_deal=None, no_next_step=None)
    assert deals_of(store) == []


def test_each_person_has_an_own_gap_and_whoever_has_no_target_has_none(store, lacking, given):
    given("deals", deal(1, 300, "2026-11-20"), deal(2, 300, "2026-11-20", person="Zhao"), as_of=NOW)
    assert [(row.person, row.code, row.share_of_gap) for row in deals_of(store)] == [
        ("Li", "big_deal_gap", Decimal("0.3")), ("Zhao", "overdue_deal", None),
    ]  # fmt: skip


def test_of_each_person_the_most_pressing_are_listed_and_all_are_counted(store, given, monkeypatch):
    monkeypatch.setattr(reports, "EACH", 3)
    given("deals", *(deal(number, number, "2026-11-20", next_step="call") for number in range(6)),
          *(deal(f"Z{number}", number, "2026-11-20", person="Zhao", customer="Z") for number in range(2)),
          as_of=NOW)  # fmt: skip
    told = attended(asked(store), targets(asked(store)))
    assert [(row.rank, row.person, row.amount) for row in told.rows] == [
        (1, "Li", 5), (2, "Li", 4), (3, "Li", 3), (1, "Zhao", 1), (2, "Zhao", 0),
    ]  # fmt: skip
    assert dict(told.counts) == {("Li", "overdue_deal"): 6, ("Zhao", "overdue_deal"): 2}
    assert [row.attention for row in meeting(asked(store)).rows] == [8, 6, 2]


def test_a_salesperson_is_told_of_own_items_only(store, lacking, given):
    given("deals", deal(1, 300, "2026-11-20"), deal(2, 300, "2026-11-20", person="Zhao"), as_of=NOW)
    assert [row.person for row in attention(asked(store, viewer=Viewer("Zhao", False, ("Zhao",))))] == ["Zhao"]


def test_an_item_has_the_same_name_every_day_until_it_is_due_on_another(store, lacking, pushed, given):
    pushed(deal(1, 300), "2026-11-20")
    today, tomorrow = (deals_of(store, as_of=day)[0] for day in (NOW, NOW + timedelta(days=1)))
    assert today.item == tomorrow.item == f"big_deal_gap|Li|{today.key}|2026-11-20"
    assert (today.days, tomorrow.days) == (3, 4)


def test_a_rule_is_offered_where_the_sheets_fill_what_it_needs(store, lacking, given):
    def offered() -> set[str]:
        return {rule.code for rule in fed_rules(asked(store))}

    assert offered() == {"behind_pace"}
    given("deals", deal(1, close=None, next_step=None), as_of=NOW)
    assert offered() == {"behind_pace", "stalled_deal"}
    given("deals", deal(2), as_of=NOW)
    assert offered() == {rule.code for rule in RULES if rule.about in ("target", "deal")}
    given("collections", {"collected_on": "2026-11-02", "person": "Li", "amount": "5"}, as_of=NOW)
    assert "overdue_payment" not in offered()
    given("collections", {"collected_on": "2026-11-02", "person": "Li", "amount": "5", "planned_amount": "9",
                          "due_on": "2026-11-20"}, as_of=NOW)  # fmt: skip
    assert "overdue_payment" in offered()
