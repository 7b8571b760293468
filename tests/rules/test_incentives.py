"""What a plan pays: worked examples, and what must hold for any plan and any sales."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from plans import FLAT, MARGINAL, MONEY, NOVEMBER, PLANS, RETROACTIVE, TARGET, Statement, statement

from sales_core.model.settings import Band, Plan


def paid(plan: Plan, actual: str, target: str | None = "100000") -> Statement:
    return statement(plan, "李娜", NOVEMBER, Decimal(actual), None if target is None else Decimal(target))


def told(found: Statement) -> list[tuple[str, str, str]]:
    return [(line.kind, str(line.base), str(line.amount)) for line in found.lines]


def test_marginal_pays_each_band_on_the_sales_within_it():
    found = paid(MARGINAL, "130000")
    assert told(found) == [
        ("marginal", "100000", "2000.00"),
        ("marginal", "20000.0", "800.00"),
        ("marginal", "10000.0", "600.00"),
    ]
    assert (found.total, found.attainment, found.reason) == (Decimal("3400.00"), Decimal("1.3"), "")
    assert [(line.band_from, line.band_to) for line in found.lines] == [
        (0, 1),
        (1, Decimal("1.2")),
        (Decimal("1.2"), None),
    ]


def test_retroactive_pays_the_reached_bands_rate_on_everything():
    assert told(paid(RETROACTIVE, "130000")) == [("retroactive", "130000", "7800.00")]
    assert told(paid(RETROACTIVE, "99999.99")) == [("retroactive", "99999.99", "2000.00")]
    assert told(paid(RETROACTIVE, "100000")) == [("retroactive", "100000", "4000.00")]


def test_the_statement_says_who_when_and_on_what():
    found = paid(MARGINAL, "100000")
    assert (found.person, found.period, found.basis, found.actual, found.target) == (
        "李娜",
        NOVEMBER,
        "revenue",
        Decimal(100000),
        Decimal(100000),
    )


def test_below_the_threshold_nothing_is_paid_and_at_it_everything_is():
    below, at = paid(MARGINAL, "59999.99"), paid(MARGINAL, "60000")
    assert (below.total, below.lines, below.reason) == (0, (), "below_threshold")
    assert (at.total, at.reason) == (Decimal("1200.00"), "")


def test_the_cap_is_a_line_of_its_own():
    found = paid(replace(MARGINAL, cap=Decimal("3000")), "130000")
    assert told(found)[-1] == ("cap", "3400.00", "-400.00")
    assert found.total == Decimal("3000.00")
    assert len(paid(replace(MARGINAL, cap=Decimal("3400")), "130000").lines) == 3, "reaching the cap is not over it"


def test_without_a_target_nothing_is_paid():
    assert [(paid(MARGINAL, "5000", target).reason) for target in (None, "0", "-1")] == ["no_target"] * 3
    assert paid(MARGINAL, "5000", None).total == 0


def test_a_flat_rate_needs_no_target():
    found = paid(FLAT, "5000.50", None)
    assert told(found) == [("flat", "5000.50", "150.02")]
    assert (found.attainment, found.reason, found.total) == (None, "", Decimal("150.02"))


def test_a_single_band_that_does_not_start_at_zero_is_no_flat_rate():
    plan = replace(MARGINAL, bands=(Band(Decimal("0.5"), Decimal("0.03")),))
    assert paid(plan, "5000", None).reason == "no_target"


@pytest.mark.parametrize("plan", [MARGINAL, RETROACTIVE, FLAT, replace(MARGINAL, threshold=Decimal(0))])
@pytest.mark.parametrize("target", ["100000", None])
def test_net_returns_pay_nothing_and_cost_nothing(plan, target):
    found = paid(plan, "-500", target)
    assert (found.total, found.lines) == (0, ())
    assert found.reason == ("no_target" if target is None and plan is not FLAT else "net_returns")


def test_sales_below_the_first_band_pay_nothing():
    plan = replace(MARGINAL, threshold=Decimal(0), bands=(Band(Decimal("0.8"), Decimal("0.05")),))
    assert paid(plan, "79999").reason == "below_first_band"
    assert told(paid(plan, "90000")) == [("marginal", "80000.0", "0.00"), ("marginal", "10000.0", "500.00")]
    assert paid(replace(MARGINAL, bands=()), "90000").reason == "below_first_band"


def test_each_line_is_rounded_half_up_once():
    plan = replace(FLAT, bands=(Band(Decimal(0), Decimal("0.05")),), threshold=Decimal(0))
    assert [paid(plan, sales, None).total for sales in ("0.10", "0.30", "0.29")] == [
        Decimal("0.01"),
        Decimal("0.02"),
        Decimal("0.01"),
    ]


def test_no_sales_with_a_threshold_of_zero_pay_zero_without_a_reason():
    found = paid(replace(MARGINAL, threshold=Decimal(0)), "0")
    assert (found.total, found.lines, found.reason) == (0, (), "")


@given(PLANS, MONEY, TARGET)
def test_the_total_is_the_sum_of_the_lines_to_the_cent_never_negative_never_over_the_cap(plan, actual, target):
    found = statement(plan, "Li", NOVEMBER, actual, target)
    assert found.total == sum(line.amount for line in found.lines)
    assert found.total == found.total.quantize(Decimal("0.01"))
    assert found.total >= 0
    assert plan.cap is None or found.total <= plan.cap
    assert not (found.reason and found.total)


@given(PLANS.map(lambda plan: replace(plan, method="marginal")), MONEY, MONEY, TARGET)
def test_marginal_pay_never_falls_when_sales_rise(plan, one, other, target):
    less, more = (statement(plan, "Li", NOVEMBER, sales, target).total for sales in sorted((one, other)))
    assert less <= more


@given(PLANS.map(lambda plan: replace(plan, method="marginal", cap=None)), MONEY, TARGET)
def test_marginal_bases_add_up_to_the_sales_what_lies_below_the_first_band_at_no_rate(plan, actual, target):
    found = statement(plan, "Li", NOVEMBER, actual, target)
    first = min(band.attainment for band in plan.bands)
    if not found.reason:
        assert sum(line.base for line in found.lines) == actual
        assert all(not line.amount for line in found.lines if first and line.band_from < first)


@given(PLANS.map(lambda plan: replace(plan, method="retroactive", cap=None)), MONEY, MONEY, TARGET)
def test_retroactive_pay_jumps_only_at_the_edges_of_bands(plan, one, other, target):
    less, more = (statement(plan, "Li", NOVEMBER, sales, target) for sales in sorted((one, other)))
    if less.lines and more.lines and less.lines[0].band_from == more.lines[0].band_from:
        rise = (more.actual - less.actual) * less.lines[0].rate
        assert abs((more.total - less.total) - rise) <= Decimal("0.01")


@given(PLANS, MONEY, TARGET, st.randoms(use_true_random=False))
def test_the_order_of_the_bands_does_not_matter(plan, actual, target, order):
    mixed = list(plan.bands)
    order.shuffle(mixed)
    again = statement(replace(plan, bands=tuple(mixed)), "Li", NOVEMBER, actual, target)
    assert again == statement(plan, "Li", NOVEMBER, actual, target)
