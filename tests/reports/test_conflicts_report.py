"""Planted conflicts are found under any spelling, a party sees no more than it must, no name merges."""

from datetime import date, timedelta
from decimal import Decimal

import pytest

from sales_core.model.spelling import plain
from sales_core.reports.attention import attention
from sales_core.reports.conflicts import conflicts
from sales_core.reports.question import ask
from sales_core.reports.tiers import tiers

TODAY = date(2026, 11, 23)
FAMILIES = ("远", "鼎", "嘉", "博", "恒", "瑞", "宏", "诚", "华", "明")
TRADES = ("机械", "电子", "科技", "医疗", "食品", "物流")
ENGLISH = ("Harbor", "Summit", "Cedar", "Falcon", "Granite", "Willow", "Orchid", "Marble", "Juniper", "Saffron")
CITIES = ("Bremen", "Lisbon", "Nairobi", "Quito", "Turku", "Utrecht", "Verona", "Wuppertal", "Xalapa", "Zagreb")
WORKS = ("Instruments", "Packaging", "Logistics", "Foods", "Textiles")


def chinese(number):
    city = ("苏州", "宁波", "长沙", "青岛", "西安")[number // 100]
    return city + FAMILIES[number // 10 % 10] + FAMILIES[number % 10] + TRADES[number % 6]


def english(number):
    return f"{ENGLISH[number // 10 % 10]} {WORKS[number // 100]} {CITIES[number % 10]}"


WIDE = {letter: letter + 0xFEE0 for letter in map(ord, "HSCFGWOMJ")}
TRADITIONAL = str.maketrans("远恒瑞诚华电医疗机长岛", "遠恆瑞誠華電醫療機長島")
VARIANTS = (
    lambda name: f"{name}有限公司" if name[0] > "z" else f"{name} Co., Ltd.",
    lambda name: f"{name}股份有限公司" if name[0] > "z" else f"{name.upper()} INC",
    lambda name: name.translate(TRADITIONAL) + "有限公司" if name[0] > "z" else f"{name} GmbH",
    lambda name: " ".join(name) if name[0] > "z" else name.replace(" ", "　").lower(),
    lambda name: f"{name}（有限公司）" if name[0] > "z" else name.translate(WIDE),
    lambda name: f"{name}有限公司上海分公司" if name[0] > "z" else name[:4] + name[4] * 2 + name[5:],
)  # fmt: skip


@pytest.fixture
def team(given, asked):
    """500 customers of five people; of the first 60 another has some too, under another spelling."""
    names = [chinese(number) if number % 2 else english(number) for number in range(500)]
    assert len(set(names)) == 500
    rows = [order(name, f"P{number % 5}", number) for number, name in enumerate(names)]
    rows += [order(VARIANTS[number % 6](names[number]), f"P{(number + 1) % 5}", number + 1) for number in range(60)]
    given("orders", *rows[:530], as_of=TODAY)
    given("orders", *rows[530:], as_of=TODAY)
    return names


def order(customer, person, days=1, amount="100", **more):
    told = {"customer": customer, "person": person, "amount": amount, "order_id": f"{customer}{person}{days}"}
    return told | {"ordered_on": TODAY - timedelta(days=days % 90)} | more


@pytest.fixture
def asked(store):
    return lambda viewer=None: ask(store.reader(store.viewer(viewer)), TODAY)


def test_sixty_planted_conflicts_in_varied_spellings_are_all_listed_with_no_more_than_three_false(team, asked):
    found = conflicts(asked())
    planted = {name for row in found for name in row.names if name in team[:60]}
    assert planted == set(team[:60])
    assert len([row for row in found if not set(row.names) & set(team[:60])]) <= 3
    assert len(found) <= 63
    # Nothing is merged but what differs in width, case or spaces only, which is one name everywhere in the store.
    written = [*team, *(VARIANTS[number % 6](team[number]) for number in range(60))]
    assert len({row.customer for row in tiers(asked())}) == len(set(map(plain, written)))


def test_a_team_without_conflicts_has_none(given, asked):
    given("orders", order("Acme", "Li"), order("Apex", "Wang"), order("Acme", "Li", 5))
    assert conflicts(asked()) == ()


@pytest.fixture
def acme(given):
    given("people", {"person": "Li", "role": "sales"}, {"person": "Wang", "role": "sales"},
          {"person": "Zhao", "role": "sales"}, {"person": "Chen", "role": "director"})  # fmt: skip
    given("contacts", {"customer": "ACME Ltd", "person": "Li", "contacted_on": "2026-09-01", "activity": "visit"})
    given("orders", order("Acme", "Wang", 10, "500"), order("Acme", "Wang", 5, "300"), order("Other", "Zhao", 5))
    given("deals", {"deal_id": "D1", "deal": "Big", "customer": "acme", "person": "Li", "amount": "900",
                    "stage": "Proposal", "created_on": "2026-10-01"})  # fmt: skip


def test_evidence_comes_in_the_order_of_first_touch_with_its_row(acme, asked, store):
    (row,) = conflicts(asked())
    assert (row.customer, row.names, row.why) == ("ACME Ltd", ("ACME Ltd", "Acme"), "same")
    assert (row.people, row.first_person, row.since) == (("Li", "Wang"), "Li", date(2026, 11, 13))
    assert [(one.person, one.kind, one.first_on, one.touches, one.amount) for one in row.touched] == [
        ("Li", "contact", date(2026, 9, 1), 1, None),
        ("Li", "deal", date(2026, 10, 1), 1, Decimal(900)),
        ("Wang", "order", date(2026, 11, 13), 2, Decimal(800)),
    ]
    assert row.at_stake == Decimal(1700)
    assert [one.row_number for one in row.touched] == [2, 2, 2]
    assert all(one.batch_id for one in row.touched)


def test_a_party_sees_who_what_and_when_of_the_other_but_no_amount_nor_row(acme, asked):
    (row,) = conflicts(asked("Wang"))
    assert row.at_stake == Decimal(800)
    others = [one for one in row.touched if one.person == "Li"]
    assert [(one.kind, one.first_on) for one in others] == [("contact", date(2026, 9, 1)), ("deal", date(2026, 10, 1))]
    assert {(one.amount, one.reference, one.batch_id, one.row_number, one.at_stake) for one in others} == {
        (None, None, None, None, Decimal(0))
    }


def test_whoever_is_no_party_sees_nothing(acme, asked):
    assert conflicts(asked("Zhao")) == ()
    assert conflicts(asked("nobody")) == ()
    assert len(conflicts(asked("Chen"))) == 1


def test_a_customer_handed_over_by_the_customer_sheet_is_no_conflict(given, asked):
    given("customers", {"customer": "Acme", "person": "Li"}, as_of=date(2026, 9, 1))
    given("orders", order("Acme", "Li", 85), order("Acme", "Wang", 10))
    assert len(conflicts(asked())) == 1
    given("customers", {"customer": "Acme", "person": "Wang"}, as_of=date(2026, 10, 1))
    assert conflicts(asked()) == ()
    given("orders", order("Acme", "Li", 2))
    assert [row.people for row in conflicts(asked())] == [("Li", "Wang")]


def test_an_open_deal_that_goes_along_is_no_claim_of_its_former_owner(given, asked):
    deal = {"deal_id": "D1", "customer": "Acme", "amount": "9", "stage": "Proposal", "created_on": "2026-08-01"}
    given("deals", deal | {"person": "Li"}, as_of=date(2026, 9, 1))
    given("deals", deal | {"person": "Wang"}, as_of=date(2026, 10, 1))
    assert conflicts(asked()) == ()


def test_names_that_the_team_said_are_not_the_same_are_no_conflict(given, asked):
    given("orders", order("Acme Ltd", "Li"), order("Acme Inc", "Wang"))
    assert len(conflicts(asked())) == 1
    given("names", {"type": "customer", "written": "Acme Ltd", "means": "Acme Inc", "relation": "different"})
    assert conflicts(asked()) == ()


def test_the_window_is_a_setting(given, asked):
    given("orders", order("Acme", "Li", 80), order("Acme", "Wang", 1))
    given("settings", {"name": "conflict_days", "value": "60"})
    assert conflicts(asked()) == ()


def test_an_open_conflict_is_the_managers_to_see_to_and_nobody_elses(acme, asked):
    items = {who: [row for row in attention(asked(who)) if row.code == "conflict"] for who in ("Chen", "Li", "Wang")}
    assert [(row.person, row.subject, row.between, row.amount) for row in items["Chen"]] == [
        ("Li", "ACME Ltd", ("Li", "Wang"), Decimal(1700))
    ]
    assert not items["Li"]
    assert not items["Wang"]
