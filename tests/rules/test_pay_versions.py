"""Which version of an incentive plan holds when, and on which plan a person is on a day."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from sales_core.model.incentive_plan import Component, IncentivePlan, Member, PayBand, of_settings
from sales_core.model.period import Period
from sales_core.model.settings import Plan
from sales_core.rules.pay.check import faults
from sales_core.rules.pay.versions import Clash, PlanStep, clashes, in_force, plan_spans, versions

SAID = date(2026, 1, 5)
YEAR = Period.parse("2026")
FLAT = (Component("Commission", bands=(PayBand(Decimal(0), Decimal("0.03")),)),)


def plan(plan_id="a", since="2026-01-01", until=None, *people, **more):
    ends = date.fromisoformat(until) if until else None
    return IncentivePlan(plan_id, plan_id.upper(), date.fromisoformat(since), ends,
                         members=tuple(Member(name) for name in people), components=FLAT, **more)  # fmt: skip


def step(what, version, told, since=None):
    return PlanStep(told.plan_id, version, what, told, date.fromisoformat(since) if since else told.starts_on, "", SAID)


def stand(*steps):
    return [(one.version, one.state, one.holds and (str(one.holds[0]), str(one.holds[1]))) for one in versions(steps)]


def test_a_draft_holds_on_no_day_and_an_approved_plan_from_its_first_day_on():
    assert stand(step("draft", 1, plan())) == [(1, "draft", None)]
    assert stand(step("draft", 1, plan()), step("approve", 1, plan())) == [
        (1, "approved", ("2026-01-01", "9999-12-31"))
    ]


def test_the_last_draft_is_the_one_that_counts_and_none_counts_after_the_approval():
    told = (step("draft", 1, plan()), step("draft", 1, plan(since="2026-02-01")))
    assert versions(told)[0].plan.starts_on == date(2026, 2, 1)
    told = (*told, step("approve", 1, plan(since="2026-03-01")), step("draft", 1, plan(since="2026-04-01")))
    assert versions(told)[0].plan.starts_on == date(2026, 3, 1)


def test_a_new_version_holds_instead_of_the_old_one_from_its_own_first_day_on():
    old, new = step("approve", 1, plan()), step("approve", 2, plan(since="2026-07-01"))
    assert stand(old, new) == [
        (2, "approved", ("2026-07-01", "9999-12-31")), (1, "replaced", ("2026-01-01", "2026-06-30")),
    ]  # fmt: skip
    assert stand(old, step("approve", 2, plan(since="2025-12-01")))[1] == (1, "replaced", None)


def test_a_version_whose_own_end_has_come_leaves_a_gap_before_the_next():
    told = stand(step("approve", 1, plan(until="2026-03-31")), step("approve", 2, plan(since="2026-07-01")))
    assert told[1] == (1, "replaced", ("2026-01-01", "2026-03-31"))


def test_a_retired_plan_holds_no_more_with_all_its_versions_until_a_new_one_is_approved():
    told = (step("approve", 1, plan()), step("approve", 2, plan(since="2026-07-01")),
            step("retire", 2, plan(), "2026-05-01"))  # fmt: skip
    assert stand(*told) == [(2, "retired", None), (1, "replaced", ("2026-01-01", "2026-04-30"))]
    again = stand(*told, step("approve", 3, plan(since="2026-09-01")))
    assert again[0] == (3, "approved", ("2026-09-01", "9999-12-31"))
    assert again[2] == (1, "replaced", ("2026-01-01", "2026-04-30"))


def test_a_retirement_stands_when_the_approval_before_it_is_taken_back():
    told = (step("approve", 1, plan()), step("draft", 2, plan()), step("retire", 2, plan(), "2026-05-01"))
    assert stand(*told) == [(2, "draft", None), (1, "retired", ("2026-01-01", "2026-04-30"))]


def test_plans_in_force_are_cut_to_the_days_on_which_their_version_holds():
    told = versions((step("approve", 1, plan()), step("approve", 2, plan(since="2026-07-01"))))
    assert [(one.starts_on, one.ends_on) for one in in_force(told, YEAR.start, YEAR.end)] == [
        (date(2026, 1, 1), date(2026, 6, 30)), (date(2026, 7, 1), None),
    ]  # fmt: skip
    assert in_force(told, date(2025, 1, 1), date(2025, 12, 31)) == ()


def told_spans(plans, person):
    return [(one.plan_id, str(days[0]), str(days[1])) for one, days in plan_spans(plans, person, YEAR)]


def test_a_plan_that_names_somebody_goes_before_the_one_for_everybody_and_that_before_the_settings():
    plans = (of_settings(Plan()), plan("all", "2026-03-01"), plan("li", "2026-05-01", "2026-05-31", "Li"))
    assert told_spans(plans, "Li") == [
        ("settings", "2026-01-01", "2026-02-28"), ("all", "2026-03-01", "2026-04-30"),
        ("li", "2026-05-01", "2026-05-31"), ("all", "2026-06-01", "2026-12-31"),
    ]  # fmt: skip
    assert told_spans(plans, "Wang") == [("settings", "2026-01-01", "2026-02-28"), ("all", "2026-03-01", "2026-12-31")]


_DAYS = st.dates(date(2025, 11, 1), date(2027, 2, 1))
_PLANS = st.lists(
    st.builds(lambda since, days, named, at: (since, days, named, at), _DAYS, st.none() | _DAYS, st.booleans(), _DAYS),
    max_size=5,
)


@settings(max_examples=60, deadline=None)
@given(_PLANS)
def test_nobody_is_on_two_plans_on_one_day_and_with_the_settings_on_one_every_day(drawn):
    plans = [of_settings(Plan())]
    for place, (since, until, named, joined) in enumerate(drawn):
        members = (Member("Li", joined),) if named else ()
        plans.append(IncentivePlan(str(place), "", since, until, members=members, components=FLAT))
    days = [days for _, days in plan_spans(plans, "Li", YEAR)]
    assert sum((last - first).days + 1 for first, last in days) == 365
    assert all(before[1] < after[0] for before, after in pairwise(days))


def test_a_person_on_two_plans_on_one_day_is_a_clash_and_on_days_after_each_other_is_not():
    other = plan("b", "2026-06-01", None, "Li", "Wang")
    assert clashes(plan("a", "2026-01-01", "2026-06-15", "Li"), [other]) == (
        Clash("Li", "B", date(2026, 6, 1), date(2026, 6, 15)),
    )
    assert clashes(plan("a", "2026-01-01", "2026-05-31", "Li"), [other]) == ()
    moved = replace(plan("a"), members=(Member("Li", ends_on=date(2026, 5, 31)),))
    assert clashes(moved, [other]) == ()


def test_two_plans_for_everybody_clash_but_one_that_names_people_goes_with_one_for_everybody():
    assert [one.person for one in clashes(plan("a"), [plan("b", "2026-06-01")])] == [""]
    assert clashes(plan("a"), [plan("b", "2026-06-01", None, "Li")]) == ()
    assert clashes(plan("a"), [plan("a", "2026-06-01")]) == ()


def test_a_member_told_twice_needs_days_between():
    twice = replace(plan(), members=(Member("Li", ends_on=date(2026, 3, 31)), Member("Li", date(2026, 3, 31))))
    assert [(one.code, one.value) for one in faults(twice)] == [("member_twice", "Li")]
    assert faults(replace(twice, members=(twice.members[0], Member("Li", date(2026, 4, 1))))) == ()
