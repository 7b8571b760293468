"""What comes first in a person's list, which rules a target and a customer meet, how long a decision holds."""

from dataclasses import dataclass
from decimal import Decimal
from random import Random

import pytest

from sales_core.model.attention import RULES, RuleSetting, in_force
from sales_core.rules.attention import contact_reason, holds, ranked, share_of_gap, target_reasons

OWN = in_force((), Decimal("1.5"))


@dataclass(frozen=True)
class Item:
    code: str
    amount: Decimal | None = None
    days: int | None = None
    subject: str = ""
    key: str = ""


def test_a_customer_has_one_month_of_a_years_revenue_at_stake():
    deals = [Item("overdue_deal", Decimal(101)), Item("overdue_deal", Decimal(99))]
    customer = Item("overdue_contact_a", Decimal(1200))
    assert ranked([customer, *deals]) == [deals[0], customer, deals[1]]


def test_the_press_comes_first_then_the_amount_at_stake_then_days_then_the_name():
    items = [
        Item("behind_pace", Decimal(10)),
        Item("big_deal_gap", Decimal(450), 12),
        Item("overdue_deal", Decimal(5000), 1),
        Item("overdue_contact_a", Decimal(12000), 3),
        Item("overdue_payment", Decimal(999), 3),
        Item("pushed_deal", Decimal(300), 9),
        Item("overdue_deal", Decimal(300), 2),
        Item("stalled_deal", Decimal(9000), 99),
        Item("no_next_step", Decimal(50)),
        Item("no_next_step", None, None, "Pumps", "1"),
        Item("no_next_step", None, None, "Pumps", "2"),
        Item("no_next_step", None, None, "Valves"),
        Item("no_close_date", Decimal(10**5)),
        Item("overdue_contact_b", Decimal(10**6), 300),
    ]
    mixed = items.copy()
    Random(7).shuffle(mixed)
    assert ranked(mixed) == items


@pytest.mark.parametrize(
    ("pace", "gap", "due", "met"),
    [
        ("0.6", "500", "900", ("behind_pace",)),
        ("0.6", "500", "499", ("behind_pace", "low_coverage")),
        ("0.6", "500", None, ("behind_pace",)),
        ("0.97", "500", "100", ("low_coverage",)),
        ("0.97", "500", "500", ()),
        ("0.95", "500", "900", ()),
        ("1", "500", "0", ()),
        (None, None, None, ()),
        ("0.5", "0", "0", ()),
    ],
)
def test_a_target_is_behind_pace_or_little_covered_and_left_alone_on_pace(pace, gap, due, met):
    told = [None if value is None else Decimal(value) for value in (pace, gap, due)]
    assert target_reasons(*told, OWN) == met


def test_a_rule_that_is_off_is_never_met():
    off = in_force((RuleSetting("behind_pace", on=False), RuleSetting("overdue_contact_a", on=False)), Decimal(2))
    assert target_reasons(Decimal("0.1"), Decimal(10), Decimal(0), off) == ("low_coverage",)
    assert contact_reason("A", 99, off) is None


def test_a_customer_waits_from_the_day_of_its_tiers_threshold_on():
    assert [contact_reason("A", days, OWN) for days in (None, 0, 1)] == [None, None, "overdue_contact_a"]
    assert [contact_reason("B", days, OWN) for days in (6, 7)] == [None, "overdue_contact_b"]
    assert contact_reason("C", 900, OWN) is None
    patient = in_force((RuleSetting("overdue_contact_a", threshold=Decimal(10)),), Decimal(2))
    assert [contact_reason("A", days, patient) for days in (9, 10)] == [None, "overdue_contact_a"]


def test_a_share_of_the_gap_takes_a_gap():
    assert share_of_gap(Decimal(45), Decimal(100)) == Decimal("0.45")
    assert [share_of_gap(*told) for told in ((None, Decimal(1)), (Decimal(1), None), (Decimal(1), Decimal(-5)))] == [
        None, None, None,
    ]  # fmt: skip


def test_a_decision_holds_for_its_rule_and_weaker_ones():
    assert holds("overdue_deal", "overdue_deal")
    assert holds("overdue_deal", "stalled_deal")
    assert not holds("stalled_deal", "overdue_deal")
    assert holds("a_rule_of_old", "behind_pace")


def test_the_rules_stand_in_the_order_of_their_press():
    presses = [rule.press for rule in RULES]
    assert presses == sorted(presses)
    assert len({rule.code for rule in RULES}) == len(RULES)
