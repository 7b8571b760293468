"""Incentive plans on a store: drafted, approved, replaced and retired as batches, as known then, and who sees what."""

from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal

import pytest

from sales_core.intake.forms import form_sheet
from sales_core.model.incentive_plan import Component, IncentivePlan, Member, Only, PayBand
from sales_core.model.kinds import Kind
from sales_core.model.period import Period
from sales_core.model.viewer import EVERYTHING, Viewer
from sales_core.reports.pay_plan_budget import budget, sold
from sales_core.reports.pay_plan_steps import PlanRefusedError, Said, approve_rows, draft_rows, retire_rows
from sales_core.reports.pay_plans import next_version, pay_plan_rows, pay_plans, plan_on, plans_of
from sales_core.reports.question import ask

TODAY = date(2026, 11, 23)
SAID = Said("Chen", TODAY, "new year")
FLAT = (Component("Commission", bands=(PayBand(Decimal(0), Decimal("0.03")),)),)
NORTH = IncentivePlan("north", "North", date(2026, 11, 1), components=FLAT)


@pytest.fixture
def asked(store):
    def ask_as(viewer=None, known_at=None):
        return ask(store.reader(store.viewer(viewer), known_at), TODAY, Period.parse("2026-11"))

    return ask_as


@pytest.fixture
def take(store, asked):
    def commit(made, *told, at=None, viewer=EVERYTHING):
        rows = made(asked(), viewer, *told, SAID)
        return store.commit([form_sheet(Kind.PAY_PLANS, rows, "Chen", TODAY, "Plans")], "Chen", "form", at=at)

    return commit


def named(*people):
    return replace(NORTH, members=tuple(Member(name) for name in people))


def stand(question):
    return [(row.plan_id, row.version, row.state, row.holds_to) for row in pay_plan_rows(question)]


def test_without_an_approved_plan_that_of_the_settings_holds(asked, take):
    take(draft_rows, NORTH)
    assert [plan.plan_id for plan in plan_on(asked(), TODAY)] == ["settings"]
    assert stand(asked()) == [("north", 1, "draft", None)]


def test_an_approved_plan_for_everybody_holds_from_its_first_day_on(asked, take):
    take(approve_rows, NORTH)
    assert [plan.plan_id for plan in plan_on(asked(), date(2026, 10, 31))] == ["settings"]
    assert plan_on(asked(), TODAY) == (NORTH,)
    assert [plan.plan_id for plan in plans_of(asked(), Period.parse("2026-Q4"))] == ["settings", "north"]
    assert [plan.plan_id for plan in plans_of(asked(), Period.parse("2026-11"))] == ["north"]


def test_a_new_version_replaces_the_old_and_the_undo_of_each_step_brings_back_what_was(asked, take, store):
    take(approve_rows, NORTH)
    take(draft_rows, replace(NORTH, name="North 2", starts_on=date(2026, 12, 1)))
    assert stand(asked())[0] == ("north", 2, "draft", None)
    take(approve_rows, replace(NORTH, starts_on=date(2026, 12, 1)))
    assert stand(asked()) == [("north", 2, "approved", None), ("north", 1, "replaced", date(2026, 11, 30))]
    take(retire_rows, "north", date(2027, 1, 1))
    assert stand(asked())[0] == ("north", 2, "retired", date(2026, 12, 31))
    for expected in ("approved", "draft", "approved"):
        store.undo(next(one.batch_id for one in store.batches() if one.state != "undone"), "Chen")
        assert stand(asked())[0][2] == expected
    assert stand(asked()) == [("north", 1, "approved", None)]


def test_a_draft_saved_twice_is_one_version_and_its_undo_brings_back_the_one_before(asked, take, store):
    take(draft_rows, NORTH)
    take(draft_rows, replace(NORTH, name="Renamed"))
    assert [(plan.name, len(plan.versions)) for plan in pay_plans(asked())] == [("Renamed", 1)]
    store.undo(store.batches()[0].batch_id, "Chen")
    assert [plan.name for plan in pay_plans(asked())] == ["North"]


def test_plans_are_told_as_they_were_known_then(asked, take):
    take(draft_rows, NORTH, at=datetime(2026, 11, 2))
    take(approve_rows, NORTH, at=datetime(2026, 11, 5))
    assert stand(asked(known_at=datetime(2026, 11, 1))) == []
    assert stand(asked(known_at=datetime(2026, 11, 3))) == [("north", 1, "draft", None)]
    assert stand(asked(known_at=datetime(2026, 11, 6))) == [("north", 1, "approved", None)]


def test_only_whoever_leads_everybody_decides_on_plans(asked, take):
    leads_some = Viewer("Zhao", False, ("Zhao", "Li"))
    take(approve_rows, NORTH)
    for made, told in ((draft_rows, NORTH), (approve_rows, NORTH), (retire_rows, "north")):
        with pytest.raises(PlanRefusedError) as refused:
            made(asked(), leads_some, told, *([TODAY] if made is retire_rows else []), SAID)
        assert refused.value.code == "not_yours"


def test_an_approval_needs_a_reason_a_sound_plan_and_nobody_on_two_plans(asked, take):
    take(approve_rows, named("Li"))
    south = replace(named("Li", "Wang"), plan_id="south", name="South")
    for plan, said, code in (
        (NORTH, Said("Chen", TODAY), "no_reason"),
        (replace(NORTH, components=()), SAID, "faults"),
        (south, SAID, "clashes"),
    ):
        with pytest.raises(PlanRefusedError) as refused:
            approve_rows(asked(), EVERYTHING, plan, said)
        assert refused.value.code == code
    assert [(one.person, one.plan) for one in refused.value.clashes] == [("Li", "North")]
    with pytest.raises(PlanRefusedError, match="not_held"):
        retire_rows(asked(), EVERYTHING, "south", TODAY, SAID)


def test_a_salesperson_sees_the_approved_plans_that_concern_the_own_pay_and_no_draft(asked, take, given):
    given("people", *({"person": name, "role": role} for name, role in
                      (("Li", "sales"), ("Wang", "sales"), ("Chen", "director"))))  # fmt: skip
    take(approve_rows, named("Li"))
    take(approve_rows, replace(named("Wang"), starts_on=date(2026, 12, 1)))
    take(approve_rows, replace(named("Wang"), plan_id="south", name="South", ends_on=date(2026, 11, 30)))
    take(draft_rows, replace(NORTH, name="All"))
    assert [row[:3] for row in stand(asked("Li"))] == [("north", 2, "approved"), ("north", 1, "replaced")]
    assert [row[0] for row in stand(asked("Wang"))] == ["north", "north", "south"]
    assert len(stand(asked("Chen"))) == 4


def test_people_of_a_plan_go_by_the_names_that_they_are_shown_by(asked, take, given):
    given("people", {"person": "Li Wei", "role": "sales"})
    given("orders", {"order_id": "1", "person": "LI  WEI", "amount": "5", "ordered_on": "2026-11-02", "customer": "A"})
    take(approve_rows, named("LI  WEI"))
    assert [one.person for one in plan_on(asked(), TODAY)[-1].members] == ["Li Wei"]
    assert [plan.plan_id for plan in plan_on(asked("Li Wei"), TODAY)] == ["settings", "north"]


def test_the_next_version_begins_with_the_next_statement_so_that_no_past_one_changes(asked, take):
    take(approve_rows, replace(NORTH, ends_on=date(2026, 11, 30)))
    told = pay_plans(asked())[0].versions[0]
    assert next_version(told, TODAY) == replace(NORTH, starts_on=date(2026, 12, 1))
    assert next_version(told, date(2026, 1, 1)).starts_on == date(2026, 11, 1)


def test_the_budget_takes_everybodys_targets_and_the_median_where_there_is_none(asked, given):
    given("people", *({"person": name, "role": "sales"} for name in ("Li", "Wang", "Zhao", "Chen")))
    given("targets", *({"person": name, "metric": "revenue", "starts_on": "2026-11-01", "target": target}
                       for name, target in (("Li", "100"), ("Wang", "300"))))  # fmt: skip
    given("orders", *({"order_id": name, "ordered_on": "2026-11-02", "person": name, "customer": "A", "amount": "1",
                       "product": "Pump", "category": "Parts"} for name in ("Li", "Wang", "Zhao")))  # fmt: skip
    told = budget(asked(), NORTH)
    assert (set(told.people), told.without, told.target) == ({"Li", "Wang", "Zhao", "Chen"}, ("Chen", "Zhao"), 200)
    assert [one.pay for one in told.costs][1] == Decimal("24.00")
    assert budget(asked(), named("Li")).costs[1].pay == Decimal("3.00")
    units = replace(NORTH, components=(replace(FLAT[0], basis="units"),))
    assert budget(asked(), units).uncounted == ("Commission",)
    assert [(row.field, row.name) for row in sold(asked())] == [("category", "Parts"), ("product", "Pump")]


def test_the_budget_counts_of_a_part_for_some_sales_their_share_in_the_past_year(asked, given):
    """Of 1,000 sold since December 250 were pumps, 100 of the rest to a new customer; older ones are out."""
    given("people", {"person": "Li", "role": "sales"})
    given("targets", {"person": "Li", "metric": "revenue", "starts_on": "2026-11-01", "target": "10000"})
    sold_rows = (("1", "2026-02-02", "Pump", "A", "200"), ("2", "2026-10-02", "Pump", "A", "50"),
                 ("3", "2026-10-05", "Hose", "A", "650"), ("4", "2026-10-09", "Hose", "B", "100"),
                 ("0", "2025-11-09", "Pump", "A", "9000"))  # fmt: skip
    names = ("order_id", "ordered_on", "product", "customer", "amount")
    given("orders", *(dict(zip(names, one, strict=True)) | {"person": "Li"} for one in sold_rows), as_of=TODAY)
    pumps = replace(FLAT[0], name="Pumps", only=Only(products=("Pump",)))
    fresh = replace(FLAT[0], name="New", only=Only(customers="new"))
    rest = replace(FLAT[0], name="Rest", rest=True)
    told = budget(asked(), replace(NORTH, components=(pumps, fresh, rest)))
    assert told.shares == (("Pumps", Decimal("0.2500")), ("New", Decimal("0.1000")), ("Rest", Decimal("0.6500")))
    assert told.costs[1].pay == Decimal("300.00"), "3 % of 10,000, each part of its share"
    assert budget(asked(), replace(named("Wang"), components=(pumps,))).shares == (("Pumps", None),)
    assert budget(asked(), NORTH).shares == ()
