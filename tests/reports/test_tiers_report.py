from datetime import date
from decimal import Decimal

import pytest

from sales_core.model.period import Period
from sales_core.model.settings import Settings
from sales_core.model.viewer import EVERYTHING, Viewer
from sales_core.reports.customers import customers
from sales_core.reports.question import ask
from sales_core.reports.tiers import manual_tier, tiers
from sales_core.reports.tiers_summary import Chosen, TierCounts, tier_cells, tier_counts, tier_list, tier_totals

TODAY = date(2026, 11, 23)


def order(number, day, customer, amount, person="Li"):
    return {"order_id": number, "ordered_on": day, "person": person, "customer": customer, "amount": amount}


def contact(day, customer, person="Li"):
    return {"contacted_on": day, "customer": customer, "person": person, "activity": "call"}


@pytest.fixture
def asked(store):
    return lambda viewer=EVERYTHING, month="2026-11": ask(store.reader(viewer), TODAY, Period.parse(month), TODAY)


@pytest.fixture
def four(given):
    given(
        "orders",
        order("1", "2026-11-02", "Big", "700"),
        order("2", "2026-10-02", "Middle", "200"),
        order("3", "2026-03-02", "Small", "100", "Wang"),
        order("4", "2025-01-02", "Gone", "5000", "Wang"),
    )


def by_name(rows):
    return {row.customer: row for row in rows}


def test_a_store_without_customers_has_no_tiers(asked):
    assert tiers(asked()) == ()
    assert customers(asked()) == ()
    assert tier_totals(asked()) == ()
    assert tier_counts(asked()) == TierCounts(0, 0, 0, 0, 0, 0)


def test_the_customer_that_crosses_the_line_still_counts_as_a(four, asked):
    rows = by_name(tiers(asked()))
    assert {name: row.tier for name, row in rows.items()} == {"Big": "A", "Middle": "A", "Small": "B", "Gone": "C"}
    assert (rows["Middle"].share, rows["Middle"].cumulative_share) == (Decimal("0.2"), Decimal("0.9"))


def test_revenue_counts_for_twelve_months_and_shares_divide_by_all_of_it(four, asked):
    rows = by_name(tiers(asked()))
    assert (rows["Gone"].revenue, rows["Gone"].orders, rows["Gone"].segment) == (0, 0, None)
    assert rows["Big"].revenue == 700


def test_a_customer_is_new_active_dormant_or_a_prospect(four, given, asked):
    given("customers", {"customer": "Hope", "person": "Li"})
    lives = {name: row.life for name, row in by_name(tiers(asked())).items()}
    assert lives == {"Big": "new", "Middle": "active", "Small": "dormant", "Gone": "dormant", "Hope": "prospect"}
    assert tier_counts(asked()) == TierCounts(customers=5, buying=3, new=1, at_risk=0, dormant=2, prospects=1)


def test_scores_are_fifths_of_those_who_bought_in_the_last_twelve_months(four, asked):
    rows = by_name(tiers(asked()))
    assert (rows["Big"].recency, rows["Big"].frequency, rows["Big"].monetary) == (4, 1, 4)
    assert rows["Big"].segment == "important_develop"
    assert rows["Small"].segment == "general_win_back"


def test_a_customer_is_overdue_by_the_cadence_of_its_tier(four, given, asked):
    given("contacts", contact("2026-11-13", "Big"), contact("2026-11-16", "Middle"), contact("2026-11-13", "Small"))
    rows = by_name(tiers(asked()))
    assert (rows["Big"].next_due, rows["Big"].days_overdue, rows["Big"].contact) == (date(2026, 11, 20), 3, "overdue")
    assert (rows["Middle"].days_overdue, rows["Middle"].contact) == (0, "on_time")
    assert (rows["Small"].cadence_days, rows["Small"].contact) == (30, "on_time")
    assert (rows["Gone"].days_overdue, rows["Gone"].contact) == (None, "never")


def test_without_any_contact_kept_nobody_is_out_of_touch(four, asked):
    assert {row.contact for row in tiers(asked())} == {None}
    assert {row.overdue for row in tier_totals(asked())} == {None}


def test_the_last_contact_is_the_latest_of_contacts_and_customer_sheet(four, given, asked):
    given("contacts", contact("2026-11-01", "Big"), contact("2026-11-10", "Middle"), contact("2026-12-01", "Middle"))
    given(
        "customers",
        {"customer": "Big", "person": "Li", "last_contact_on": "2026-11-20"},
        {"customer": "Middle", "person": "Li", "last_contact_on": "2026-10-01"},
    )
    rows = by_name(tiers(asked()))
    assert rows["Big"].last_contact_on == date(2026, 11, 20)
    assert rows["Middle"].last_contact_on == date(2026, 11, 10)


def test_a_contact_about_a_deal_is_a_contact_with_the_deals_customer(four, given, asked):
    given("deals", {"deal_id": "D1", "deal": "Line", "customer": "Big", "person": "Li", "stage": "Negotiation"})
    given("contacts", {"contacted_on": "2026-11-22", "deal_id": "D1", "person": "Li"})
    assert by_name(tiers(asked()))["Big"].last_contact_on == date(2026, 11, 22)


def test_the_tier_of_the_customer_sheet_wins_and_sets_the_cadence(four, given, asked):
    given("customers", {"customer": "Small", "person": "Wang", "tier": "A级"})
    small = by_name(tiers(asked()))["Small"]
    assert (small.tier, small.abc, small.manual_tier, small.cadence_days) == ("A", "B", "A", 7)


@pytest.mark.parametrize(
    ("written", "tier"),
    [("A", "A"), ("b类客户", "B"), ("Tier c", "C"), ("C级", "C"), ("", None), ("重点", None), ("Apple", None)],
)
def test_a_tier_is_read_however_it_is_written(written, tier):
    assert manual_tier(written, Settings()) == tier


def test_a_tier_with_a_cadence_of_its_own_is_a_tier():
    assert manual_tier(" 重点 ", Settings(cadence=(("重点", 3),))) == "重点"


def test_the_most_urgent_customer_comes_first(four, given, asked):
    given("contacts", contact("2026-11-01", "Big"), contact("2026-07-01", "Small"), contact("2026-11-20", "Middle"))
    assert [row.customer for row in tiers(asked())] == ["Big", "Small", "Gone", "Middle"]
    assert [row.customer for row in tier_list(asked(), Chosen(tiers=("A",)), 1)] == ["Big"]
    assert [row.customer for row in tier_list(asked(), Chosen(people=("Wang",)))] == ["Small", "Gone"]


def test_tiers_add_up_to_all_revenue(four, asked):
    totals = {row.tier: row for row in tier_totals(asked())}
    assert (totals["A"].customers, totals["A"].revenue, totals["A"].share) == (2, 900, Decimal("0.9"))
    assert sum(row.share for row in totals.values()) == 1
    assert sum(row.customers for row in tier_cells(asked())) == 4


def test_a_salesperson_sees_own_customers_only(four, asked):
    rows = tiers(asked(Viewer("Wang", False, ("Wang",))))
    assert {row.customer: row.tier for row in rows} == {"Small": "B", "Gone": "C"}  # the tiers that the whole team has


def test_a_new_upload_changes_the_answer_at_once_and_undoing_it_takes_it_back(four, given, store, asked):
    before = tiers(asked())
    batch = given("orders", order("9", "2026-11-09", "Huge", "9000")).batches[0].batch_id
    assert by_name(tiers(asked()))["Huge"].share == Decimal("0.9")
    store.undo(batch, "tester")
    assert tiers(asked()) == before


def test_customers_show_their_history_and_what_is_open(four, given, asked):
    given("customers", {"customer": "Hope", "person": "Li", "region": "East", "industry": "Food"})
    given(
        "deals",
        {"deal_id": "D1", "customer": "Gone", "person": "Wang", "stage": "Negotiation", "amount": "300"},
        {"deal_id": "D2", "customer": "Gone", "person": "Wang", "stage": "Closed Lost", "amount": "900"},
    )
    rows = by_name(customers(asked()))
    assert list(rows) == ["Big", "Gone", "Hope", "Middle", "Small"]
    gone = rows["Gone"]
    assert (gone.revenue, gone.revenue_12_months, gone.open_deals, gone.open_amount) == (5000, 0, 1, 300)
    assert (gone.person, gone.first_order_on, gone.orders) == ("Wang", date(2025, 1, 2), 1)
    assert (rows["Hope"].region, rows["Hope"].industry, rows["Hope"].last_order_on) == ("East", "Food", None)
