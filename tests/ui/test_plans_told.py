"""Everything that can be wrong with an incentive plan, and everything that it can say, has its words."""

import inspect
import re
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from sales_core.model import incentive_plan as model
from sales_core.model.incentive_plan import Component, Draw, IncentivePlan, Member, Only, PayBand
from sales_core.model.incentive_text import REASONS, PlanTextError, plan_of
from sales_core.reports.pay_plan_budget import TEMPLATES, template
from sales_core.reports.pay_plan_steps import Clash, Fault
from sales_core.reports.question import ask
from sales_core.rules.pay import check
from sales_core.rules.pay.versions import STATES
from sales_core.text import plans, plans_faults, plans_form
from sales_core.text.core import Language
from sales_core.ui.page import Page
from sales_core.ui.plans_faults import clash, told
from sales_core.ui.plans_start import refusal
from sales_core.ui.plans_words import in_words

DAY = date(2026, 11, 23)
BANDS = (PayBand(Decimal("0.8"), Decimal("0.03")), PayBand(Decimal(1), Decimal("0.05")))
FULL = Component(
    "Pool", "pool", "margin", "revenue", "attainment", "retroactive", BANDS, Decimal("0.8"), "quarter", "end",
    Decimal(900), Only(("Pump",), ("Parts",), ("A",), "new", Decimal("0.1"), Decimal("0.2")), True, shared="weights",
    weights=(("Li", Decimal("0.6")), ("Wang", Decimal("0.4"))),
)  # fmt: skip


@pytest.fixture
def page(store):
    reader = store.reader()
    question = ask(reader, DAY)
    return lambda language: Page(store, question, language, reader.viewer, None, "", (), (), (), DAY)


def test_every_fault_state_and_refusal_has_its_words():
    codes = set(re.findall(r'Fault\([^"]*(?:"")?,? ?"([a-z_]+)"', inspect.getsource(check)))
    assert codes and codes <= {*plans_faults.FAULTS, "unknown_period"}
    assert set(plans.FILE_REASONS) == {*REASONS}
    assert set(plans.STATES) == {*STATES}
    assert set(plans_form.TEMPLATES) == set(plans_form.TEMPLATE_HELP) == {*TEMPLATES}
    assert set(plans_form.PARTS) == {*model.KINDS} and set(plans_form.BASES) == {*model.BASES}
    assert set(plans_form.SHARES) == {*model.SHARES} and set(plans_form.EVENTS) == {*model.EVENTS}


@pytest.mark.parametrize("language", Language)
def test_a_plan_with_everything_in_it_is_told_line_by_line(page, language):
    said = in_words(page(language), IncentivePlan(
        "a", "A", DAY, DAY, "quarter", (Member("Li", DAY), Member("Wang")),
        (FULL, Component("S", "spiff", amount=Decimal(9), event="unit", ends_on=DAY, budget=Decimal(90)),
         Component("C", "scorecard", amount=Decimal(500)), Component("D", basis="deals", by="amount", bands=BANDS),
         Component("E", basis="orders", bands=BANDS[:1], unpaid_after=60)),
        Decimal(5000), Draw(Decimal(100), recoverable=False), prorate=False,
    ))  # fmt: skip
    assert len(said) == len(set(said)) == 27
    if language is Language.EN:
        assert "E: taken back when not paid within 60 days" in said
        assert "For Li (from 23 Nov 2026 on) and Wang." in said
        assert "Pool: 5% from 100% of target" in said
        assert "Pool: shared out by weights: Li 60% and Wang 40%" in said
        only = "Pool: only Pump, Parts, tier A, new customers and a discount from 10% to under 20%"
        assert only in said


@pytest.mark.parametrize("kind", TEMPLATES)
def test_every_template_is_told_in_both_languages(page, kind):
    plan = template(kind, "a", "A", "Part", DAY, Decimal(100_000))
    assert in_words(page(Language.EN), plan) != in_words(page(Language.ZH), plan)


def test_a_fault_names_the_band_as_the_form_shows_it(page):
    english = page(Language.EN)
    overlap = Fault("Pool", "bands_overlap", "0.8")
    assert told(english, overlap, FULL) == "Two bands start at 80%: keep one."
    assert told(english, overlap, replace(FULL, by="amount")) == "Two bands start at ¥1: keep one."
    assert told(english, Fault("", "unknown_basis", "luck")) == "“luck” is nothing that a plan knows (basis)."
    open_end = clash(english, Clash("Li", "North", DAY, date.max))
    assert open_end.startswith("Li is on “North” already (from 23 Nov 2026 on)")


def test_a_file_that_is_no_plan_is_answered_with_the_field_and_what_to_write(page):
    with pytest.raises(PlanTextError) as wrong:
        plan_of('plan_id = "a"\nname = "A"\nstarts_on = 2026-01-01\ncap = "5 %"')
    said = refusal(page(Language.EN), wrong.value)
    assert said == 'This file is no plan: “cap” is to be a number such as "0.05" for 5 %, not 5 %.'
