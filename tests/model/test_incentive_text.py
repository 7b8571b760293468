"""An incentive plan as a readable file: the same plan comes back, anything else is refused with the field named."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sales_core.model import incentive_plan as model
from sales_core.model.incentive_plan import Component, Draw, IncentivePlan, Member, Only, PayBand
from sales_core.model.incentive_text import PlanTextError, plan_of
from sales_core.rules.pay.document import document

_AMOUNT = st.decimals("0", "9999999.9999", places=4)
_MAYBE = st.none() | _AMOUNT
_WORDS = st.text(max_size=8)
_DAY = st.none() | st.dates()
_ONLY = st.builds(
    Only, st.lists(_WORDS, max_size=2).map(tuple), st.lists(_WORDS, max_size=2).map(tuple),
    st.just(("A",)) | st.just(()), st.sampled_from(("", "new", "existing")), _MAYBE, _MAYBE,
)  # fmt: skip
_COMPONENT = st.builds(
    Component, _WORDS, st.sampled_from(model.KINDS), st.sampled_from(model.BASES), _WORDS,
    st.sampled_from(model.MEASURES), st.sampled_from(model.METHODS),
    st.lists(st.builds(PayBand, _AMOUNT, _MAYBE, _MAYBE), max_size=3).map(tuple), _AMOUNT,
    st.sampled_from(model.SPANS), st.sampled_from(model.SETTLES), _MAYBE, _ONLY, st.booleans(), _MAYBE,
    st.sampled_from(("", *model.EVENTS)), _DAY, _DAY, _MAYBE, st.sampled_from(("", *model.SHARES)),
    st.dictionaries(_WORDS, _AMOUNT, max_size=2).map(lambda told: tuple(told.items())),
    st.none() | st.integers(0, 400),
)  # fmt: skip
_PLAN = st.builds(
    IncentivePlan, _WORDS, _WORDS, st.dates(), _DAY, st.sampled_from(("month", "quarter", "year")),
    st.lists(st.builds(Member, _WORDS, _DAY, _DAY), max_size=2).map(tuple),
    st.lists(_COMPONENT, max_size=2).map(tuple), _MAYBE, st.none() | st.builds(Draw, _AMOUNT, st.booleans()),
    st.booleans(),
)  # fmt: skip


@settings(max_examples=40, deadline=None)
@given(_PLAN)
def test_any_plan_comes_back_from_its_file_as_it_was(plan):
    assert plan_of(document(plan)) == plan


def test_the_file_reads_as_one_would_write_it():
    bands = (PayBand(Decimal("0.8"), Decimal("0.03")), PayBand(Decimal(1), Decimal("0.05")))
    plan = IncentivePlan("north", "North 2026", date(2026, 1, 1), members=(Member("李伟"),),
                         components=(Component("Commission", bands=bands),), draw=Draw(Decimal(3000)))  # fmt: skip
    told = document(plan)
    assert 'name = "North 2026"\nstarts_on = 2026-01-01\n' in told
    assert 'person = "李伟"' in told
    assert '[[components]]\nname = "Commission"\nbands = [\n    { start = "0.8", rate = "0.03" },' in told


@pytest.mark.parametrize(
    ("text", "where", "code"),
    [
        ("name = ", "", "no_toml"),
        ('plan_id = "a"\nname = "A"', "starts_on", "missing_field"),
        ('plan_id = "a"\nname = "A"\nstarts_on = 2026-01-01\nrate = 5', "rate", "unknown_field"),
        ('plan_id = "a"\nname = "A"\nstarts_on = "soon"', "starts_on", "no_date"),
        ('plan_id = "a"\nname = 5\nstarts_on = 2026-01-01', "name", "no_text"),
        ('plan_id = "a"\nname = "A"\nstarts_on = 2026-01-01\ncap = "much"', "cap", "no_number"),
        ('plan_id = "a"\nname = "A"\nstarts_on = 2026-01-01\ncap = nan', "cap", "no_number"),
        ('plan_id = "a"\nname = "A"\nstarts_on = 2026-01-01\nprorate = "yes"', "prorate", "no_yes_or_no"),
        ('plan_id = "a"\nname = "A"\nstarts_on = 2026-01-01\nmembers = "Li"', "members", "no_list"),
        ('plan_id = "a"\nname = "A"\nstarts_on = 2026-01-01\ndraw = "100"', "draw", "no_table"),
        ('plan_id = "a"\nname = "A"\nstarts_on = 2026-01-01\n[[components]]\nname = "C"\nunpaid_after = "1.5"',
         "components[1].unpaid_after", "no_whole_number"),
        ('plan_id = "a"\nname = "A"\nstarts_on = 2026-01-01\n[[components]]\nname = "C"\n[[components.bands]]\n'
         'start = "0"\nrate = "5 %"', "components[1].bands[1].rate", "no_number"),
    ],
)  # fmt: skip
def test_what_is_no_plan_is_refused_with_the_field_named(text, where, code):
    with pytest.raises(PlanTextError) as refused:
        plan_of(text)
    assert (refused.value.where, refused.value.code) == (where, code)


def test_numbers_written_by_hand_are_taken_exactly():
    plan = plan_of('plan_id = "a"\nname = "A"\nstarts_on = 2026-01-01\ncap = 0.1')
    assert plan.cap == Decimal("0.1")
