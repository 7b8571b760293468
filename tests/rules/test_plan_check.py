"""A plan is checked before it pays anybody."""

from dataclasses import replace
from decimal import Decimal

import pytest

from sales_core.model.settings import Band, Plan
from sales_core.rules.plan_check import check_plan

PLAN = Plan()


def bands(*pairs: tuple[str, str]) -> Plan:
    return replace(PLAN, bands=tuple(Band(Decimal(start), Decimal(rate)) for start, rate in pairs))


def test_the_default_plan_is_sound():
    assert check_plan(PLAN) == ()


@pytest.mark.parametrize(
    ("plan", "found"),
    [
        (bands(), [("plan_no_bands", None, "bands", "")]),
        (bands(("0", "1.5")), [("plan_rate_out_of_range", 1, "rate", "1.5")]),
        (bands(("0", "-0.1")), [("plan_rate_out_of_range", 1, "rate", "-0.1")]),
        (bands(("-0.1", "0.1")), [("plan_band_negative", 1, "attainment", "-0.1")]),
        (bands(("0", "0.1"), ("0", "0.2")), [("plan_bands_not_ascending", 2, "attainment", "0")]),
        (bands(("1", "0.1"), ("0.5", "0.2")), [("plan_bands_not_ascending", 2, "attainment", "0.5")]),
        (bands(("NaN", "0.1"), ("0.5", "Infinity")), [
            ("plan_not_a_number", 1, "attainment", "NaN"),
            ("plan_not_a_number", 2, "rate", "Infinity"),
        ]),
        (replace(PLAN, threshold=Decimal("-0.1")), [("plan_threshold_negative", None, "threshold", "-0.1")]),
        (replace(PLAN, cap=Decimal(0)), [("plan_cap_not_positive", None, "cap", "0")]),
        (replace(PLAN, basis="margin"), [("plan_unknown_choice", None, "basis", "margin")]),
        (replace(PLAN, method="both"), [("plan_unknown_choice", None, "method", "both")]),
        (replace(PLAN, period="week"), [("plan_unknown_choice", None, "period", "week")]),
    ],
)  # fmt: skip
def test_each_mistake_is_named_with_its_place(plan, found):
    assert [(issue.code, issue.row, issue.column, issue.value) for issue in check_plan(plan)] == found


def test_an_unknown_choice_says_what_is_allowed():
    assert check_plan(replace(PLAN, method="both"))[0].detail == (("allowed", "marginal, retroactive"),)


def test_a_plan_may_pay_only_from_a_later_band_on():
    assert check_plan(bands(("1", "0.1"))) == ()
