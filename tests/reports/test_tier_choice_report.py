"""Tiers by the team's rules, by hand and by the customer sheet."""

from datetime import date
from decimal import Decimal

import pytest

from sales_core.intake.forms import form_sheet
from sales_core.model.kinds import Kind
from sales_core.model.settings_text import encode
from sales_core.model.tier_rules import TierRule
from sales_core.model.viewer import EVERYTHING, Viewer
from sales_core.reports.question import ask
from sales_core.reports.tiers import tiers

TODAY = date(2026, 11, 23)


@pytest.fixture
def team(given):
    given("people", {"person": "Li"}, {"person": "Wang"})
    given("customers", {"customer": "Big", "person": "Li", "industry": "Tools"},
          {"customer": "Hope", "person": "Wang", "potential": "50万", "strategic": "是", "tier": "C"})  # fmt: skip
    given("orders", {"order_id": "1", "ordered_on": "2026-11-02", "person": "Li", "customer": "Big", "amount": "700"},
          {"order_id": "2", "ordered_on": "2025-11-02", "person": "Li", "customer": "Old", "amount": "90"})  # fmt: skip


@pytest.fixture
def asked(store):
    def ask_them(as_of=TODAY, viewer=EVERYTHING, known_at=None):
        rows = tiers(ask(store.reader(viewer, known_at), TODAY, as_of=as_of))
        return {row.customer: row for row in rows}

    return ask_them


def told(rows):
    return {name: (row.tier, row.by) for name, row in rows.items()}


def say(given, **settings):
    given("settings", *({"name": name, "value": encode(value)} for name, value in settings.items()))


def by_hand(store, tier, day=TODAY, customer="Big", until=None):
    row = {"customer": customer, "tier": tier, "reason": "New plant", "decided_on": day, "until": until,
           "decided_by": "Chen"}  # fmt: skip
    (kept,) = store.commit([form_sheet(Kind.CUSTOMER_TIERS, [row], "Chen", day, "Tier")], "Chen", "form").batches
    return kept.batch_id


def test_rules_decide_where_the_team_says_so_and_abc_where_none_is_met(team, given, asked):
    say(given, tier_method="rules", tier_rules=(TierRule("B", Decimal(500), industries=("Tools",)),))
    assert told(asked()) == {"Big": ("B", "rules"), "Hope": ("C", "sheet"), "Old": ("C", "rules")}


def test_a_rule_reads_potential_and_importance_from_the_customer_sheet(team, given, asked):
    say(given, tier_method="rules", tier_rules=(TierRule("A", potential="500000", strategic=True),))
    assert (asked()["Hope"].computed, asked()["Hope"].tier) == ("A", "C")


def test_rfm_decides_where_the_team_says_so(team, given, asked):
    say(given, tier_method="rfm")
    assert told(asked())["Big"] == ("C", "rfm")


def test_the_window_looks_back_as_far_as_the_team_says(team, given, asked):
    say(given, tier_months=24)
    assert (asked()["Old"].revenue, asked()["Old"].tier) == (90, "B")


def test_a_tier_given_by_hand_counts_from_its_day_until_its_last(team, store, asked):
    by_hand(store, "C", date(2026, 11, 10), until=date(2026, 11, 20))
    days = (date(2026, 11, 9), date(2026, 11, 10), date(2026, 11, 20), date(2026, 11, 21))
    assert [asked(day)["Big"].tier for day in days] == ["A", "C", "C", "A"]
    row = asked(date(2026, 11, 15))["Big"]
    assert (row.by, row.reason, row.decided_by, row.until) == ("hand", "New plant", "Chen", date(2026, 11, 20))
    assert (asked()["Big"].reason, asked()["Big"].until) == ("", None)


def test_a_tier_given_by_hand_is_undone_like_any_upload(team, store, asked):
    first = by_hand(store, "B", date(2026, 11, 10))
    second = by_hand(store, "C")
    assert asked()["Big"].tier == "C"
    store.undo(second, "Chen")
    assert asked()["Big"].tier == "B"
    store.undo(first, "Chen")
    assert (asked()["Big"].tier, store.check()) == ("A", ())


def test_a_tier_given_by_hand_is_taken_back_by_saying_none(team, store, asked):
    by_hand(store, "C", date(2026, 11, 10))
    by_hand(store, None)
    assert (asked()["Big"].tier, asked(date(2026, 11, 11))["Big"].tier) == ("A", "C")


def test_before_it_was_given_nothing_is_known_of_it(team, store, asked):
    moment = store.batches()[0].submitted_at
    by_hand(store, "C")
    assert (asked()["Big"].tier, asked(known_at=moment)["Big"].tier) == ("C", "A")


def test_a_colleagues_customer_stays_unseen_whatever_was_said_of_it(team, store, asked):
    by_hand(store, "A", customer="Hope")
    assert "Hope" not in asked(viewer=Viewer("Li", False, ("Li",)))


def test_a_customer_with_a_rhythm_is_at_risk_when_it_waits_too_long(team, given, asked):
    days = ("2026-06-01", "2026-06-11", "2026-06-21", "2026-07-01", "2026-07-01")
    given("orders", *({"order_id": f"R{place}", "ordered_on": day, "person": "Li", "customer": "Weekly", "amount": "1"}
                      for place, day in enumerate(days)))  # fmt: skip
    row = asked(date(2026, 11, 23))["Weekly"]
    assert (row.rhythm, row.life) == (10, "at_risk")
    assert asked(date(2026, 6, 30))["Weekly"].rhythm is None
