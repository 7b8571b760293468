from datetime import date
from decimal import Decimal

import pytest

from sales_core.model.tier_rules import TierRule
from sales_core.rules.rhythm import at_risk_after, life
from sales_core.rules.tier_choice import Facts, amount_of, by_rules, is_yes, precedence

DAY = date(2026, 11, 23)
RULES = (
    TierRule("A", strategic=True),
    TierRule("A", revenue=Decimal(100), industries=("Tools", "医药")),
    TierRule("B", potential="500000"),
    TierRule("B", potential="高"),
    TierRule("C", regions=("West",)),
)


def test_what_is_said_by_hand_goes_before_the_sheet_and_the_sheet_before_the_method():
    assert precedence("A", None, DAY, "B", "abc", "C") == ("A", "hand")
    assert precedence(None, None, DAY, "B", "rules", "C") == ("B", "sheet")
    assert precedence(None, None, DAY, None, "rfm", "C") == ("C", "rfm")


def test_a_tier_given_by_hand_holds_on_its_last_day_and_not_after():
    assert precedence("A", DAY, DAY, None, "abc", "C") == ("A", "hand")
    assert precedence("A", date(2026, 11, 22), DAY, None, "abc", "C") == ("C", "abc")


@pytest.mark.parametrize(
    ("facts", "tier"),
    [
        (Facts(Decimal(0), strategic="是"), "A"),
        (Facts(Decimal(0), strategic="否"), None),
        (Facts(Decimal(100), industry="tools"), "A"),
        (Facts(Decimal("99.99"), industry="Tools"), None),
        (Facts(Decimal(100), industry="Food"), None),
        (Facts(Decimal(0), potential="50 万"), "B"),
        (Facts(Decimal(0), potential="499,999"), None),
        (Facts(Decimal(0), potential="高", region="West"), "B"),
        (Facts(Decimal(0), region="west"), "C"),
    ],
)
def test_the_first_rule_that_is_met_gives_the_tier(facts, tier):
    assert by_rules(RULES, facts) == tier


def test_a_rule_that_says_nothing_is_met_by_everybody():
    assert by_rules((TierRule("C"),), Facts(Decimal(0))) == "C"


def test_amounts_are_read_as_sheets_write_them():
    written = ("500,000", "¥50万", "1.2M", "５００", "3 亿", "-5", "high", "", "A级")
    assert [amount_of(one) for one in written] == [500_000, 500_000, 1_200_000, 500, 300_000_000, -5, None, None, None]


def test_anything_but_a_word_for_no_marks_a_customer():
    assert [is_yes(one) for one in ("是", "Y", "战略客户", "1", "√", "", "No", "否", " ０ ")] == [True] * 5 + [
        False
    ] * 4


def lived(waited, rhythm, first=date(2020, 1, 1), start=date(2026, 11, 1)):
    rhythm = None if rhythm is None else Decimal(rhythm)
    return life(first, date.fromordinal(DAY.toordinal() - waited), rhythm, Decimal(2), start, DAY)


def test_a_customer_is_at_risk_when_it_waits_longer_than_its_own_rhythm():
    assert [lived(days, 30) for days in (60, 61, 180, 181)] == ["active", "at_risk", "at_risk", "dormant"]


def test_without_a_rhythm_only_half_a_year_counts():
    assert [lived(days, None) for days in (61, 180, 181)] == ["active", "active", "dormant"]


def test_who_buys_once_a_year_is_not_dormant_after_half_of_it():
    assert [lived(days, 365) for days in (200, 730, 731)] == ["active", "active", "dormant"]


def test_who_buys_every_day_is_not_at_risk_after_a_weekend():
    assert (at_risk_after(Decimal(1), Decimal(2)), lived(7, 1), lived(8, 1)) == (7, "active", "at_risk")


def test_a_first_purchase_in_the_period_is_new_and_none_is_a_prospect():
    assert lived(2, None, date(2026, 11, 21)) == "new"
    assert life(None, None, None, Decimal(2), DAY, DAY) == "prospect"
