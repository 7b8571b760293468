"""Each fault that keeps a plan from being used is told, and a sound plan has none."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from tables import bands, bonus, commission, money

from sales_core.model.incentive_plan import Component, Draw, IncentivePlan, Member, Only, PayBand, of_settings
from sales_core.model.settings import Plan
from sales_core.rules.pay.check import Fault, faults

POOL = Component("pool", kind="pool", bands=bands("1: 1%"), shared="equally")
WEIGHED = replace(POOL, shared="weights", weights=(("Li", money("0.6")), ("Wang", money("0.4"))))
SPIFF = Component("spiff", kind="spiff", amount=Decimal(50), event="unit")
CARD = Component("card", kind="scorecard", amount=Decimal(1000))
SOUND = IncentivePlan("p", "Plan", date(2026, 1, 1), components=(commission(), bonus("1: 500"), POOL, SPIFF, CARD))
FIRST, LAST = date(2026, 3, 1), date(2026, 2, 28)


def with_part(one: Component) -> IncentivePlan:
    return replace(SOUND, components=(one,))


@pytest.mark.parametrize(
    "plan",
    [
        SOUND,
        of_settings(Plan()),
        with_part(WEIGHED),
        with_part(commission(only=Only(products=("A",)))),
        with_part(replace(POOL, bands=bands("1: 3000"))),
        with_part(commission(threshold=money("0.6"))),
        with_part(replace(SPIFF, starts_on=LAST, ends_on=LAST)),
        replace(SOUND, ends_on=SOUND.starts_on, cap=Decimal(0), draw=Draw(Decimal(0))),
    ],
)
def test_a_sound_plan_has_no_fault(plan):
    assert faults(plan) == ()


@pytest.mark.parametrize(
    ("plan", "fault"),
    [
        (replace(SOUND, name=" "), Fault("", "no_name")),
        (replace(SOUND, components=()), Fault("", "no_components")),
        (replace(SOUND, period="week"), Fault("", "unknown_period", "week")),
        (replace(SOUND, ends_on=date(2025, 12, 31)), Fault("", "ends_before_start", "2025-12-31")),
        (replace(SOUND, members=(Member("Li", FIRST, LAST),)), Fault("", "member_ends_before_start", "Li")),
        (replace(SOUND, members=(Member(" "),)), Fault("", "member_without_name")),
        (replace(SOUND, members=(Member("Li"), Member("Li", FIRST))), Fault("", "member_twice", "Li")),
        (replace(SOUND, cap=Decimal(-1)), Fault("", "below_zero", "-1")),
        (replace(SOUND, draw=Draw(Decimal(-1))), Fault("", "below_zero", "-1")),
        (replace(SOUND, components=(SPIFF, SPIFF)), Fault("spiff", "name_twice")),
        (with_part(replace(SPIFF, name="")), Fault("", "no_name")),
        (with_part(replace(SPIFF, kind="gift")), Fault("spiff", "unknown_kind", "gift")),
        (with_part(commission(basis="luck")), Fault("commission", "unknown_basis", "luck")),
        (with_part(commission(by="age")), Fault("commission", "unknown_by", "age")),
        (with_part(commission(unpaid_after=-1)), Fault("commission", "below_zero", "-1")),
        (
            with_part(commission(basis="collections", unpaid_after=30)),
            Fault("commission", "unpaid_no_orders", "collections"),
        ),
        (with_part(commission(unpaid_after=9999)), Fault("commission", "too_many_days", "9999")),
        (with_part(replace(CARD, unpaid_after=30)), Fault("card", "unpaid_no_orders", "revenue")),
        (with_part(commission(method="both")), Fault("commission", "unknown_method", "both")),
        (with_part(commission(over="decade")), Fault("commission", "unknown_over", "decade")),
        (with_part(commission(settle="never")), Fault("commission", "unknown_settle", "never")),
        (with_part(commission(threshold=Decimal(-1))), Fault("commission", "below_zero", "-1")),
        (with_part(commission(cap=Decimal(-1))), Fault("commission", "below_zero", "-1")),
        (with_part(replace(SPIFF, amount=Decimal(-1))), Fault("spiff", "below_zero", "-1")),
        (with_part(replace(SPIFF, budget=Decimal(-1))), Fault("spiff", "below_zero", "-1")),
        (with_part(replace(commission(), bands=())), Fault("commission", "no_bands")),
        (with_part(commission("0: 2%, 0: 3%")), Fault("commission", "bands_overlap", "0")),
        (with_part(commission("0: 500")), Fault("commission", "band_pays_nothing", "0")),
        (with_part(bonus("1: 2%")), Fault("bonus", "band_pays_nothing", "1")),
        (with_part(replace(POOL, bands=(PayBand(Decimal(1)),))), Fault("pool", "band_pays_nothing", "1")),
        (with_part(commission("-1: 2%")), Fault("commission", "below_zero", "-1")),
        (with_part(commission("0: -2%")), Fault("commission", "below_zero", "0")),
        (with_part(commission("0.8: 2%", threshold=money("0.6"))), Fault("commission", "gap_after_threshold", "0.8")),
        (with_part(replace(POOL, shared="by lot")), Fault("pool", "unknown_shared", "by lot")),
        (with_part(replace(WEIGHED, weights=(("Li", money("0.6")),))), Fault("pool", "weights_not_whole", "0.6")),
        (
            with_part(replace(WEIGHED, weights=(("Li", money("1.5")), ("Wang", money("-0.5"))))),
            Fault("pool", "below_zero", "weights"),
        ),
        (with_part(replace(SPIFF, amount=None)), Fault("spiff", "no_amount")),
        (with_part(replace(SPIFF, event="wedding")), Fault("spiff", "unknown_event", "wedding")),
        (with_part(replace(SPIFF, starts_on=FIRST, ends_on=LAST)), Fault("spiff", "ends_before_start", "2026-02-28")),
        (with_part(replace(CARD, amount=None)), Fault("card", "no_amount")),
    ],
    ids=lambda told: f"{told.component} {told.code}" if isinstance(told, Fault) else "",
)
def test_a_fault_is_told_with_its_component_and_value(plan, fault):
    assert faults(plan) == (fault,)
