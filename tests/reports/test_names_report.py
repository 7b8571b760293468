"""Names that probably mean the same are proposed with evidence, and never merged by themselves."""

import time
from datetime import date
from decimal import Decimal

import pytest

from sales_core.reports.names import Alias, NameRow, aliases, closes_circle, names
from sales_core.reports.question import ask
from sales_core.rules.near_names import near_names


@pytest.fixture
def asked(store):
    return lambda: ask(store.reader(), date(2026, 11, 23))


def order(customer="Acme", amount="100", day="2026-11-02", person="Li", **more):
    return {"customer": customer, "amount": amount, "ordered_on": day, "person": person, "product": "Pump"} | more


def test_two_legal_forms_are_proposed_with_what_stands_under_each(given, asked):
    given("orders", order("Acme Ltd", "5"), order("Acme Limited", "1", "2026-10-01", "Wang"), order("Apex", "9"),
          order("Acme Ltd", "6", "2026-11-09"))  # fmt: skip
    assert names(asked()) == (
        NameRow("customer", "Acme Ltd", "Acme Limited", "legal_form",
                2, Decimal(11), ("Li",), date(2026, 11, 2), date(2026, 11, 9),
                1, Decimal(1), ("Wang",), date(2026, 10, 1), date(2026, 10, 1)),
    )  # fmt: skip


def test_spellings_that_count_as_one_already_are_not_proposed(given, asked):
    given("orders", order("Acme"), order("ACME"), order("ａｃｍｅ"))
    assert names(asked()) == ()


def test_a_pair_that_was_merged_or_dismissed_is_not_proposed_again(given, asked, store):
    given("orders", order("Acme Ltd"), order("Acme Limited"), order("Apex Ltd"), order("Apex Inc"))
    assert len(names(asked())) == 2
    given("names", {"type": "customer", "written": "Acme Limited", "means": "Acme Ltd"},
          {"type": "customer", "written": "Apex Inc", "means": "APEX ltd", "relation": "different"})  # fmt: skip
    assert names(asked()) == ()
    store.undo(store.batches()[0].batch_id, "Li")
    assert len(names(asked())) == 2


def test_aliases_are_listed_with_who_said_them(given, asked):
    given("names", {"type": "person", "written": "小李", "means": "李伟"},
          {"type": "customer", "written": "B", "means": "A"}, by="Chen")  # fmt: skip
    found = aliases(asked())
    assert [(row.type, row.written, row.means, row.submitted_by) for row in found] == [
        ("customer", "B", "A", "Chen"), ("person", "小李", "李伟", "Chen"),
    ]  # fmt: skip
    assert isinstance(found[0], Alias)
    assert closes_circle(asked(), "customer", "A", "b")
    assert not closes_circle(asked(), "customer", "C", "B")


@pytest.mark.parametrize(
    ("one", "other", "why"),
    [
        ("深圳市腾讯计算机系统有限公司", "腾讯", "short_name"),
        ("Shanghai Machinery Works", "Shanghai Machinry Works", "spelling"),
        ("Wei Li", "Li Wei", "word_order"),
        ("华为技术有限公司", "华为技术", "legal_form"),
    ],
)
def test_what_is_near(one, other, why):
    (found,) = near_names(((one, "South"), (other, "South")), True)
    assert ({found.one, found.other}, found.why) == ({one, other}, why)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Customer 000123", "Customer 000124"), ("Industrial Sensor Type A", "Industrial Sensor Type B"),
     ("GTX 1000", "GTX 2000"), ("Anna", "Anne"), ("Li Wei", "Li Na")],
)  # fmt: skip
def test_what_is_not_near(one, other):
    assert near_names(((one, ""), (other, "")), True) == ()


def test_a_short_name_of_another_region_or_within_many_names_is_none():
    assert near_names((("腾讯", "South"), ("深圳市腾讯计算机系统有限公司", "North")), True) == ()
    many = tuple((f"{city}东方机械厂", "East") for city in ("上海", "苏州", "无锡", "常州"))
    assert [row for row in near_names((("东方", "East"), *many), True) if row.why == "short_name"] == []


def test_twenty_thousand_customers_are_compared_in_little_time():
    cities, trades = ("上海", "北京", "广州", "深圳", "Berlin", "Boston"), ("机械", "电子", "Steel", "Trading", "食品")
    named = tuple(
        (f"{cities[n % 6]}{chr(0x4E00 + n // 30)}{chr(0x5E00 + n % 997)}{trades[n % 5]}有限公司", cities[n % 6])
        for n in range(20_000)
    )
    begun = time.process_time()
    near_names(named, True)
    assert time.process_time() - begun < 4
