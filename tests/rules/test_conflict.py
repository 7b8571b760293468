"""When two people are in conflict over a customer, when they are not, and which names are one customer."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sales_core.rules.conflict import Touch, parties, shares_problem, state
from sales_core.rules.same_customer import Named, groups, likeness

TODAY = date(2026, 11, 23)


def ago(days):
    return TODAY - timedelta(days=days)


def touch(person, first, last=None, kind="order", **more):
    return Touch(person, kind, ago(first), ago(first if last is None else last), **more)


def people(*touches, handed_over=None, days=180):
    return [party.person for party in parties(touches, handed_over or {}, TODAY, days)]


def test_two_people_in_the_window_are_in_conflict_in_the_order_of_their_first_touch():
    assert people(touch("Wang", 20), touch("Li", 90, kind="contact")) == ["Li", "Wang"]


def test_one_person_alone_is_in_no_conflict_whatever_the_kinds():
    assert people(touch("Li", 90, kind="contact"), touch("Li", 20), touch("Li", 30, kind="deal")) == []


@pytest.mark.parametrize(("last", "found"), [(179, ["Li", "Wang"]), (180, [])])
def test_the_window_ends_where_the_setting_says(last, found):
    assert people(touch("Li", last), touch("Wang", 3)) == found


def test_an_old_first_touch_still_comes_first_when_the_person_is_there_today():
    assert people(touch("Wang", 100), touch("Li", 900, 5)) == ["Li", "Wang"]


def test_who_handed_over_and_stopped_is_no_party():
    assert people(touch("Li", 100, 60), touch("Wang", 30), handed_over={"Li": [ago(60)]}) == []


def test_who_handed_over_and_went_on_is_one():
    assert people(touch("Li", 100, 59), touch("Wang", 30), handed_over={"Li": [ago(60)]}) == ["Li", "Wang"]


def test_who_left_the_team_and_was_not_seen_since_is_no_party():
    assert people(touch("Li", 100, 60, left_on=ago(50)), touch("Wang", 30)) == []
    assert people(touch("Li", 100, 60, left_on=TODAY + timedelta(days=5)), touch("Wang", 30)) == ["Li", "Wang"]


def test_a_manager_who_only_comes_along_is_no_party_but_one_who_sells_is():
    assert people(touch("Zhang", 30, kind="contact", leads=True), touch("Wang", 30)) == []
    assert people(touch("Zhang", 30, leads=True), touch("Wang", 30)) == ["Wang", "Zhang"]


def test_what_is_at_stake_is_summed_by_person():
    found = parties(
        [touch("Li", 9, at_stake=Decimal(5)), touch("Li", 8, kind="deal", at_stake=Decimal(7)), touch("Wang", 3)],
        {}, TODAY, 180,
    )  # fmt: skip
    assert [(one.person, one.at_stake) for one in found] == [("Li", Decimal(12)), ("Wang", Decimal(0))]


def test_a_decision_holds_until_a_party_or_a_name_is_new():
    parties_now = {("Acme", "Li"), ("Acme", "Wang")}
    assert state(parties_now, []) == "open"
    assert state(parties_now, parties_now | {("Acme", "Zhao")}) == "decided"
    assert state(parties_now | {("Acme Ltd", "Wang")}, parties_now) == "reopened"


@pytest.mark.parametrize(
    ("shares", "problem"), [("0.6 0.4", ""), ("1 0", ""), ("0.6 0.3", "not_whole"), ("1.2 -0.2", "negative")]
)
def test_shares_of_a_decision_are_whole_and_none_is_below_zero(shares, problem):
    assert shares_problem([Decimal(share) for share in shares.split()]) == problem


def named(name, key="", stem=""):
    return Named(name, key or name, stem or key or name)


def test_names_are_grouped_with_the_reason_and_said_apart_where_the_team_said_so():
    one, other = named("Acme Ltd", "acme"), named("ACME Inc", "acme")
    branch = named("Acme Shanghai Branch", "acmeshanghaibranch", "acme")
    twin = named("Northwindtraders", "northwindtraders")
    misspelled = named("Northwindtradres", "northwindtradrs", "northwindtradrs")
    assert (likeness(one, other), likeness(one, branch), likeness(twin, misspelled)) == ("same", "branch", "spelling")
    near = [(twin.stem, misspelled.stem), ("acme", twin.stem)]
    found = groups([one, other, branch, twin, misspelled], near, lambda *two: False)
    assert sorted(map(len, found)) == [2, 3]
    apart = groups([one, other], [], lambda *two: set(two) == {"Acme Ltd", "ACME Inc"})
    assert sorted(map(len, apart)) == [1, 1]


@given(st.lists(st.tuples(st.sampled_from("ABC"), st.integers(0, 400), st.integers(0, 400)), max_size=8))
def test_parties_do_not_depend_on_the_order_of_the_rows(told):
    touches = [touch(person, max(one, other), min(one, other)) for person, one, other in told]
    assert people(*touches) == people(*reversed(touches))
