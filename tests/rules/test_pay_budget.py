"""What a plan would cost at shares of target, and the plans that one begins with."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from sales_core.model.incentive_plan import Component, IncentivePlan, Only, PayBand
from sales_core.model.incentive_text import plan_of
from sales_core.rules.pay.budget import costs, paid_at
from sales_core.rules.pay.check import faults
from sales_core.rules.pay.document import document
from sales_core.rules.pay.templates import TEMPLATES, template

TEAM = {"Li": {"revenue": Decimal(100_000)}, "Wang": {"revenue": Decimal(50_000)}}


def started(kind, typical=100_000):
    return template(kind, "a", "Plan", "Part", date(2026, 1, 1), Decimal(typical))


def paid(plan, reached="1"):
    return {person: one.total for person, one in paid_at(plan, TEAM, Decimal(reached)).items()}


@pytest.mark.parametrize("kind", TEMPLATES)
@pytest.mark.parametrize("typical", [7, 100_000])
def test_every_template_is_sound_as_it_stands_and_goes_into_a_file_and_back(kind, typical):
    plan = started(kind, typical)
    assert faults(plan) == ()
    assert plan_of(document(plan)) == plan


def test_the_cost_of_bands_at_each_share_of_everybodys_target():
    told = [(str(one.attainment), one.sales, one.pay) for one in costs(started("bands"), TEAM)]
    assert told == [
        ("0.8", Decimal(120_000), Decimal(2_400)),
        ("1", Decimal(150_000), Decimal(3_000)),
        ("1.2", Decimal(180_000), Decimal(4_200)),
        ("1.5", Decimal(225_000), Decimal(6_900)),
    ]
    assert costs(started("bands"), TEAM)[1].share == Decimal("0.02")
    assert costs(started("bands"), {})[0].share is None


def test_a_pool_is_shared_out_whole_and_a_budget_for_extras_is_spent_whole():
    assert paid(started("pool")) == {"Li": Decimal(750), "Wang": Decimal(750)}
    assert paid(started("pool"), "0.8") == {"Li": Decimal(0), "Wang": Decimal(0)}
    assert sum(paid(started("spiff")).values()) == Decimal(5_000)


def test_a_bonus_is_paid_from_the_target_on_and_a_draw_fills_up_what_is_below_it():
    assert paid(started("bonus"), "0.8")["Li"] == 0
    assert paid(started("bonus"))["Li"] == Decimal(1_000)
    assert paid(started("draw"), "0.8") == {"Li": Decimal(3_000), "Wang": Decimal(3_000)}


def test_bands_of_a_year_are_counted_as_those_of_a_statement():
    plan = started("bands")
    over = replace(plan, components=(replace(plan.components[0], over="year", settle="end"),))
    assert costs(over, TEAM) == costs(plan, TEAM)


def test_what_is_no_revenue_needs_a_target_of_its_own():
    margin = Component("Margin", basis="margin", bands=(PayBand(Decimal(0), Decimal("0.1")),))
    plan = IncentivePlan("a", "A", date(2026, 1, 1), components=(margin,))
    assert paid(plan)["Li"] == 0
    assert paid_at(plan, {"Li": {"margin": Decimal(900)}}, Decimal(1))["Li"].total == 90


def test_a_part_for_some_sales_costs_their_share_of_everybodys_target():
    """Of 150,000 a quarter is such; 2 % up to the target and 4 % above it: 750, and at 120 % (750 + 300) a fifth more.

    Bands of an amount are reached by what counts: 25,000 of Li and 12,500 of Wang; only Li is above 20,000.
    """
    told = started("bands")
    some = replace(told.components[0], only=Only(products=("Pump",)))
    share = {some.name: Decimal("0.25")}
    costs_of = [one.pay for one in costs(replace(told, components=(some,)), TEAM, share)]
    assert costs_of[1:3] == [Decimal(750), Decimal(1_050)]
    by_amount = replace(
        some, by="amount", bands=(PayBand(Decimal(0), Decimal("0.02")), PayBand(Decimal(20_000), Decimal("0.04")))
    )
    assert paid_at(replace(told, components=(by_amount,)), TEAM, Decimal(1), share)["Li"].total == Decimal(600)
    pool = replace(started("pool"), components=(replace(started("pool").components[0], only=some.only, name="P"),))
    assert sum(one.total for one in paid_at(pool, TEAM, Decimal(1), {"P": Decimal("0.25")}).values()) == Decimal(375)
