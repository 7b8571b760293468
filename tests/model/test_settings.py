"""Settings are kept as text by name and come back as they were."""

from dataclasses import fields, replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sales_core.model.attention import RuleSetting
from sales_core.model.own_kpi import OwnKpi
from sales_core.model.ownership import AssignmentRule, Ownership
from sales_core.model.recognition import Badge, Criterion, Recognition
from sales_core.model.scorecard import Measure, Scorecard
from sales_core.model.settings import Band, Plan, Settings, Stage
from sales_core.model.settings_text import decode, encode, is_setting
from sales_core.model.theme import Theme
from sales_core.model.tier_rules import TierRule

OTHER = Settings(
    team="市场部",
    currency="USD",
    country="US",
    workdays=(0, 1, 2, 3, 4, 5),
    extra_holidays=(date(2026, 12, 24),),
    extra_workdays=(date(2026, 12, 26), date(2026, 12, 27)),
    fiscal_start=4,
    revenue_basis="collections",
    stages=(Stage("Call", "电话", Decimal("0.05"), "open", ("Ring", "打电话")), Stage("Won", "赢", Decimal(1), "won")),
    tier_method="rules",
    tier_months=18,
    tier_rules=(TierRule("A", Decimal(5), "高", ("Tools",), ("West",), True), TierRule("B")),
    tier_a=Decimal("0.7"),
    tier_b=Decimal("0.9"),
    cadence=(("A", 5), ("B", 20)),
    risk_factor=Decimal("1.5"),
    new_markets=("华南", "Health"),
    stalled_after=Decimal("2"),
    plan=Plan(
        "提成",
        "collections",
        "retroactive",
        (Band(Decimal("0"), Decimal("0.015")),),
        Decimal("0"),
        Decimal("9999.99"),
        "quarter",
    ),
    closed_until=date(2026, 9, 30),
    closed_after=45,
    attention=(RuleSetting("overdue_deal", threshold=Decimal(5)), RuleSetting("no_next_step", on=False)),
    conflict_days=90,
    feedback_days=(("complaint", 1), ("low", 2)),
    review_period="quarter",
    scorecards=(
        Scorecard("客户经理", (Measure("csat", Decimal(1), "value", Decimal("0.6"), Decimal("0.8"), Decimal("0.95")),)),
    ),
    own_kpis=(OwnKpi("每单人次", "activities", "orders", "ratio", "down"),),
    themes=(Theme("Colour", "颜色", ("colour", "颜色")),),
    recognition=Recognition(
        "names",
        (Badge("Opener", "拓新", "new_customers", "amount", Decimal(5), 2),),
        (Criterion("Senior", "Sales", "tenure", "amount", Decimal(12), 6),),
    ),
    ownership=Ownership(
        (AssignmentRule("Li", regions=("West",), tiers=("A",)),), 50, (("Li", 80),), (("C", 90),), 14, 5
    ),
)


def stored(settings: Settings) -> dict[str, str]:
    return {field.name: encode(getattr(settings, field.name)) for field in fields(settings)}


def test_every_setting_comes_back_as_it_was():
    assert all(getattr(OTHER, field.name) != getattr(Settings(), field.name) for field in fields(Settings))
    assert decode(stored(OTHER)) == OTHER
    assert decode(stored(Settings())) == Settings()


@pytest.mark.parametrize("name", [field.name for field in fields(Settings)])
def test_each_setting_can_be_stored_alone_and_the_others_keep_their_defaults(name):
    value = getattr(OTHER, name)
    assert decode({name: encode(value)}) == replace(Settings(), **{name: value})


def test_a_name_that_no_setting_has_is_left_out():
    assert decode({"colour": '"red"'}) == Settings()


def test_values_are_kept_readable_and_exact():
    assert encode("市场部") == '"市场部"'
    assert encode(Decimal("0.10")) == '"0.10"'
    assert encode((date(2026, 12, 24),)) == '["2026-12-24"]'
    assert encode(Plan(cap=None)).endswith('"threshold": "0.6", "cap": null, "period": "month"}')


def test_every_tier_has_its_cadence_and_another_has_none():
    assert [Settings().cadence_of(tier) for tier in "ABCD"] == [7, 30, 90, None]


def test_default_stages_run_from_open_to_won_and_lost():
    stages = Settings().stages
    assert [stage.status for stage in stages] == ["open"] * 6 + ["won", "lost"]
    chances = [stage.probability for stage in stages if stage.status != "lost"]
    assert chances == sorted(chances)
    assert (chances[-1], stages[-1].probability) == (1, 0)


DECIMALS = st.decimals(0, 10**6, places=4)
PLANS = st.builds(
    Plan,
    bands=st.lists(st.builds(Band, DECIMALS, DECIMALS), max_size=4).map(tuple),
    threshold=DECIMALS,
    cap=st.none() | DECIMALS,
)


@given(PLANS)
def test_any_plan_comes_back_as_it_was(plan):
    assert decode({"plan": encode(plan)}).plan == plan


def test_books_are_closed_up_to_the_day_given_or_some_days_back():
    day = date(2026, 11, 23)
    assert Settings().open_from(day) == date(2026, 8, 25)
    assert Settings(closed_after=30).open_from(day) == date(2026, 10, 24)
    assert Settings(closed_until=date(2026, 10, 31), closed_after=30).open_from(day) == date(2026, 11, 1)


def test_a_text_that_is_no_value_of_its_setting_keeps_the_default():
    broken = {"revenue_basis": '"profit"', "fiscal_start": "13", "tier_a": "[", "workdays": "monday", "plan": "{}",
              "stages": '"Won"', "closed_until": "soon", "cadence": "7", "nothing": "1", "attention": "7"}  # fmt: skip
    assert decode(broken) == Settings()


def test_a_sheet_may_write_a_setting_as_a_plain_word_or_number():
    told = decode({"revenue_basis": "collections", "country": "US", "fiscal_start": "4", "tier_a": "0.7"})
    assert (told.revenue_basis, told.country, told.fiscal_start, told.tier_a) == (
        "collections",
        "US",
        4,
        Decimal("0.7"),
    )


def test_only_known_names_with_readable_values_are_settings():
    assert is_setting("closed_until", "2026-06-30")
    assert not is_setting("closed_until", "soon")
    assert not is_setting("colour", '"red"')
    assert not is_setting(None, None)
