from datetime import date
from decimal import Decimal

import pytest

from sales_core.model.batch import Coverage
from sales_core.model.period import Period
from sales_core.model.viewer import Viewer
from sales_core.reports.attention import attention
from sales_core.reports.changes import changes, upload_days
from sales_core.reports.question import Question
from sales_core.reports.standup import meeting, standup
from sales_core.rules.calendar import Calendar

BEFORE, NOW = date(2026, 11, 16), date(2026, 11, 23)


def asked(store, period="2026-11", as_of=NOW, people=None, viewer=None) -> Question:
    reader = store.reader(viewer or Viewer("", True), people=people)
    return Question(reader, Period.parse(period), as_of, Calendar())


def deal(number, stage, amount, close="2026-11-30", person="Li", **more):
    told = {"deal_id": number, "deal": f"Deal {number}", "customer": "Acme", "person": person, "stage": stage}
    return told | {"amount": amount, "expected_close": close, "next_step": "call"} | more


@pytest.fixture
def weeks(given):
    """Two weekly exports of every deal, and the orders told with them."""

    def tell(before, after, orders_before=(), orders_after=()):
        for day, rows, orders in ((BEFORE, before, orders_before), (NOW, after, orders_after)):
            if rows:
                given("deals", *rows, as_of=day, coverage=Coverage.FULL)
            if orders:
                given("orders", *orders, as_of=day)

    return tell


def told(found):
    return [(c.code, c.deal) for c in found.deals]


def test_an_empty_store_has_no_standup(store):
    assert standup(asked(store)) == ()
    assert attention(asked(store)) == ()
    assert changes(asked(store)).since is None


def test_the_first_upload_is_compared_with_nothing(store, given):
    given("deals", deal("D1", "Qualification", "100"), as_of=NOW)
    assert changes(asked(store)).since is None
    assert standup(asked(store))[0].new is None


def test_deals_won_lost_new_slipped_and_resized_since_the_last_upload(store, weeks):
    weeks(
        [
            deal("W", "Negotiation/Review", "10"),
            deal("L", "Negotiation/Review", "20"),
            deal("S", "Negotiation/Review", "30"),
            deal("U", "Negotiation/Review", "40"),
            deal("G", "Negotiation/Review", "50"),
            deal("Same", "Negotiation/Review", "60"),
        ],
        [
            deal("W", "Closed Won", "10", closed_on="2026-11-20"),
            deal("L", "Closed Lost", "20", closed_on="2026-11-20"),
            deal("S", "Negotiation/Review", "30", close="2026-12-15"),
            deal("U", "Negotiation/Review", "45"),
            deal("N", "Qualification", "70", created_on="2026-11-18"),
            deal("Same", "Negotiation/Review", "60"),
        ],
    )
    found = changes(asked(store))
    assert found.since == BEFORE
    assert told(found) == [
        ("won", "Deal W"),
        ("lost", "Deal L"),
        ("new", "Deal N"),
        ("slipped", "Deal S"),
        ("removed", "Deal G"),
        ("amount_up", "Deal U"),
    ]
    grown = found.deals[-1]
    assert (grown.amount_before, grown.amount, grown.file_name, grown.row_number) == (40, 45, "test.xlsx", 5)


def test_a_deal_slips_when_its_day_passes_unclosed(store, weeks):
    rows = [deal("P", "Negotiation/Review", "10", close="2026-11-18"), deal("Q", "Negotiation/Review", "5")]
    weeks(rows, rows)
    assert told(changes(asked(store))) == [("slipped", "Deal P")]


def test_an_old_deal_that_is_told_late_is_not_new(store, weeks):
    weeks(
        [deal("A", "Qualification", "1")],
        [deal("A", "Qualification", "1"), deal("B", "Qualification", "2", created_on="2026-03-01")],
    )
    assert changes(asked(store)).deals == ()


def test_an_earlier_upload_can_be_chosen_to_compare_with(store, given):
    given("deals", deal("A", "Qualification", "1"), as_of=date(2026, 11, 9))
    given("deals", deal("A", "Closed Won", "1", closed_on="2026-11-12"), as_of=BEFORE)
    given("deals", deal("A", "Closed Won", "1", closed_on="2026-11-12"), as_of=NOW)
    assert upload_days(asked(store)) == (NOW, BEFORE, date(2026, 11, 9))
    assert changes(asked(store)).deals == ()
    assert told(changes(asked(store), date(2026, 11, 9))) == [("won", "Deal A")]


def sold(number, day, amount, person="Li", customer="Acme"):
    return {"order_id": number, "ordered_on": day, "person": person, "customer": customer, "amount": amount}


def test_revenue_since_the_last_upload_starts_after_the_last_day_it_told(store, weeks):
    weeks(
        [], [], [sold("1", "2026-11-13", "100")], [sold("2", "2026-11-15", "7"), sold("3", "2026-11-20", "5", "Wang")]
    )
    team, li, wang = standup(asked(store))
    assert (team.sold, team.orders, team.actual) == (Decimal(12), 2, Decimal(112))
    assert [(row.person, row.sold) for row in (li, wang)] == [("Li", Decimal(7)), ("Wang", Decimal(5))]


def test_where_won_deals_are_the_revenue_the_deals_won_count(store, weeks):
    weeks([deal("A", "Qualification", "9")], [deal("A", "Closed Won", "9", closed_on="2026-11-13")])
    assert [(r.person, r.sold, r.orders) for r in standup(asked(store))] == [(None, 9, 1), ("Li", 9, 1)]


def test_what_is_due_in_the_period_covers_the_gap(store, weeks, given):
    given("targets", {"person": "Li", "metric": "revenue", "starts_on": "2026-11-01", "target": "1000"}, as_of=BEFORE)
    weeks(
        [],
        [deal("A", "Qualification", "900"), deal("B", "Qualification", "5", close="2027-01-01")],
        (),
        [sold("1", "2026-11-20", "400")],
    )
    team = standup(asked(store))[0]
    assert (team.gap, team.due_amount, team.pipeline_coverage) == (Decimal(600), Decimal(900), Decimal("1.5"))


def test_attention_ranks_the_target_then_deals_then_the_rest(store, given):
    given("targets", {"person": "Li", "metric": "revenue", "starts_on": "2026-11-01", "target": "1000"}, as_of=BEFORE)
    given(
        "deals",
        deal("Late", "Qualification", "10", close="2026-11-20"),
        deal("Aimless", "Qualification", "20", next_step=" "),
        deal("Fine", "Qualification", "30"),
        deal("Far", "Qualification", "40", close="2027-03-01", next_step=None),
        as_of=NOW,
    )
    found = attention(asked(store))
    assert [(r.rank, r.code, r.subject, r.days) for r in found] == [
        (1, "behind_pace", "", None),
        (2, "overdue_deal", "Deal Late", 3),
        (3, "no_next_step", "Deal Aimless", None),
    ]
    assert (found[0].amount, found[0].pace) == (Decimal(1000), Decimal(0))
    assert standup(asked(store))[0].attention == 3


def test_a_sheet_without_next_steps_is_not_nagged_about_them(store, given):
    given("deals", deal("A", "Qualification", "10", next_step=None), as_of=NOW)
    assert attention(asked(store)) == ()


def test_an_a_customer_who_waits_for_a_call_comes_before_deals(store, given):
    given("orders", sold("1", "2026-10-01", "9000", customer="Big"), as_of=NOW)
    given("contacts", {"contacted_on": "2026-11-10", "person": "Li", "customer": "Big"}, as_of=NOW)
    given("deals", deal("Late", "Qualification", "10", close="2026-11-20"), as_of=NOW)
    found = attention(asked(store))
    assert [(r.code, r.subject, r.days, r.due_on) for r in found] == [
        ("overdue_contact_a", "Big", 6, date(2026, 11, 17)),
        ("overdue_deal", "Deal Late", 3, date(2026, 11, 20)),
    ]
    assert standup(asked(store))[0].overdue_contacts == 1


def test_somebody_with_only_deals_to_talk_about_is_in_the_standup(store, given):
    given("deals", deal("Late", "Qualification", "10", close="2026-11-20", person="Zhao"), as_of=NOW)
    assert [(r.level, r.person, r.attention, r.due_amount) for r in standup(asked(store))] == [
        ("team", None, 1, Decimal(10)),
        ("person", "Zhao", 1, Decimal(10)),
    ]


def test_a_salesperson_sees_the_own_standup_only(store, weeks):
    weeks(
        [deal("A", "Qualification", "1"), deal("B", "Qualification", "2", person="Wang")],
        [deal("A", "Closed Won", "1"), deal("B", "Closed Won", "2", person="Wang")],
    )
    found = meeting(asked(store, viewer=Viewer("Wang", False, ("Wang",))))
    assert [(row.level, row.person, row.won) for row in found.rows] == [("team", None, 1), ("person", "Wang", 1)]
    assert told(found.changes) == [("won", "Deal B")]
