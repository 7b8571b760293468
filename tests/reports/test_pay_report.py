"""What a plan pays on the sheets of a store: which rows each component counts, for whom and when."""

from datetime import date
from decimal import Decimal

import pytest

from sales_core.model.incentive_plan import Component, IncentivePlan, Member, Only, PayBand
from sales_core.model.period import Period
from sales_core.model.viewer import EVERYTHING, Viewer
from sales_core.reports.pay import pay
from sales_core.reports.question import Question
from sales_core.rules.calendar import Calendar

SEPTEMBER, OCTOBER, NOVEMBER = (Period.parse(f"2026-{month:02d}") for month in (9, 10, 11))
LAST = date(2026, 11, 30)
FLAT = (PayBand(Decimal(0), Decimal("0.1")),)
ORDERS = (  # id, day, person, customer, product, category, quantity, amount, cost, discount
    ("1", "2026-10-05", "Li", "Acme", "Pump", "Pumps", "2", "1000", "600", "0"),
    ("2", "2026-10-20", "Li", "Bolt", "Hose", "Hoses", "5", "500", "400", "500"),
    ("3", "2026-11-04", "Li", "Acme", "Pump", "Pumps", "3", "2000", "1500", "0"),
    ("4", "2026-11-10", "Wang", "Cove", "Hose", "Hoses", "1", "300", "100", "0"),
    ("1", "2026-11-12", "Li", "Acme", "Pump", "Pumps", "-1", "-400", "-300", "0"),
)
NAMES = (
    "order_id", "ordered_on", "person", "customer", "product", "category", "quantity", "amount", "cost", "discount",
)  # fmt: skip


@pytest.fixture
def sold(given):
    given("orders", *(dict(zip(NAMES, one, strict=True)) for one in ORDERS), as_of=LAST)


def plan(*components, members=(), starts_on=date(2026, 9, 1), **more):
    return IncentivePlan("p", "Plan", starts_on, members=tuple(members), components=components, **more)


def paid(store, told, first=OCTOBER, last=NOVEMBER, viewer=EVERYTHING):
    question = Question(store.reader(viewer), last, LAST, Calendar())
    return {(one.person, one.period.start.month): one for one in pay(question, told, first, last)}


def totals(store, told, **more):
    return {key: str(one.total) for key, one in paid(store, told, **more).items()}


def lines(one):
    return [(line.component, line.kind, str(line.base.normalize()), str(line.amount)) for line in one.lines]


def test_a_flat_rate_pays_each_persons_sales_and_returns_at_the_rate_first_paid(sold, store):
    found = paid(store, plan(Component("Rate", bands=FLAT)))
    assert {key: str(one.total) for key, one in found.items()} == {
        ("Li", 10): "150.00", ("Li", 11): "160.00", ("Wang", 11): "30.00",
    }  # fmt: skip
    assert lines(found["Li", 11]) == [
        ("Rate", "flat", "2E+3", "200.00"), ("Rate", "clawback", "-4E+2", "-40.00"),
    ]  # fmt: skip
    assert found["Li", 11].lines[1].about == "2026-10"


def test_what_came_back_was_paid_by_the_band_of_its_own_month(sold, given, store):
    given("targets", *({"person": "Li", "metric": "revenue", "starts_on": f"2026-{month}-01", "target": "1000"}
                       for month in (10, 11)))  # fmt: skip
    bands = (PayBand(Decimal(0), Decimal("0.02")), PayBand(Decimal(1), Decimal("0.05")))
    found = paid(store, plan(Component("Rate", method="retroactive", bands=bands)))
    assert lines(found["Li", 11]) == [
        ("Rate", "retroactive", "2E+3", "100.00"), ("Rate", "clawback", "-4E+2", "-20.00"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("component", "october", "november"),
    [
        (Component("Margin", basis="margin", bands=FLAT), "50.00", "40.00"),  # 500 and 500 less 100 that came back
        (Component("Units", basis="units", bands=FLAT), "0.70", "0.20"),
        (Component("Pumps", only=Only(categories=("Pumps",)), bands=FLAT), "100.00", "160.00"),
        (Component("Hose", only=Only(products=("Hose",)), bands=FLAT), "50.00", None),
        (Component("New", only=Only(customers="new"), bands=FLAT), "150.00", None),
        (Component("Known", only=Only(customers="existing"), bands=FLAT), "0.00", "200.00"),
        (Component("Full price", only=Only(discount_to=Decimal("0.1")), bands=FLAT), "100.00", "160.00"),
        (Component("Dear", only=Only(discount_from=Decimal("0.5")), bands=FLAT), "50.00", None),
    ],
    ids=lambda value: value.name if isinstance(value, Component) else None,
)
def test_a_component_counts_what_it_asks_for(sold, store, component, october, november):
    found = totals(store, plan(component))
    assert (found["Li", 10], found["Li", 11]) == (october, november or "0.00")


def test_what_a_new_customer_sends_back_later_is_taken_off_what_it_was_paid_as(sold, store):
    found = paid(store, plan(Component("New", only=Only(customers="new"), bands=FLAT)))["Li", 11]
    assert [(line.kind, str(line.amount)) for line in found.lines] == [
        ("flat", "0.00"), ("clawback", "-40.00"), ("carried_on", "40.00"),
    ]  # fmt: skip
    assert (str(found.total), found.balance.carried) == ("0.00", 40)


def test_the_rest_is_what_no_component_before_it_counts(sold, store):
    pumps = Component("Pumps", only=Only(categories=("Pumps",)), bands=FLAT)
    rest = Component("Rest", rest=True, bands=(PayBand(Decimal(0), Decimal("0.01")),))
    assert lines(paid(store, plan(pumps, rest))["Li", 10]) == [
        ("Pumps", "flat", "1E+3", "100.00"), ("Rest", "flat", "5E+2", "5.00"),
    ]  # fmt: skip


def test_sales_count_on_the_days_on_the_plan_and_a_target_is_cut_to_them(sold, given, store):
    given("targets", {"person": "Li", "metric": "revenue", "starts_on": "2026-10-01", "target": "1000"})
    bonus = Component("Bonus", kind="bonus", method="retroactive", bands=(PayBand(Decimal(1), amount=Decimal(200)),))
    member = Member("Li", date(2026, 10, 19))  # 10 of October's 22 working days
    found = paid(store, plan(bonus, members=[member]))["Li", 10]
    assert found.counted["Bonus"].measured == 500
    assert found.counted["Bonus"].target.quantize(Decimal("0.01")) == Decimal("454.55")
    assert str(found.total) == "90.91"


def test_a_teams_pool_is_shared_to_the_cent_and_each_sees_only_the_own_part(sold, store):
    pool = Component(
        "Pool", kind="pool", by="amount", method="retroactive", shared="contribution",
        bands=(PayBand(Decimal(1000), amount=Decimal("100.01")),),
    )  # fmt: skip
    assert totals(store, plan(pool)) == {("Li", 10): "100.01", ("Li", 11): "86.97", ("Wang", 11): "13.04"}
    own = totals(store, plan(pool), viewer=Viewer("Wang", False, ("Wang",)))
    assert own == {("Wang", 11): "13.04"}


def test_a_spiff_pays_events_in_their_order_until_its_budget_is_used(sold, store):
    spiff = Component("Spiff", kind="spiff", event="customer", amount=Decimal(50), budget=Decimal(120))
    assert totals(store, plan(spiff)) == {("Li", 10): "100.00", ("Wang", 11): "20.00"}
    assert paid(store, plan(spiff))["Wang", 11].lines[0].rate == 50, "what each pays, also where the budget cut it"
    units = Component("Units", kind="spiff", event="unit", amount=Decimal(10), only=Only(products=("Pump",)))
    assert totals(store, plan(units)) == {("Li", 10): "20.00", ("Li", 11): "20.00"}


def test_what_comes_back_after_a_spiffs_last_day_is_taken_back_with_it(sold, store):
    october = {"starts_on": date(2026, 10, 1), "ends_on": date(2026, 10, 31)}
    units = Component("Units", kind="spiff", event="unit", amount=Decimal(10), only=Only(products=("Pump",)), **october)
    found = paid(store, plan(units))
    assert lines(found["Li", 10]) == [("Units", "spiff", "2", "20.00")]
    assert lines(found["Li", 11])[0] == ("Units", "spiff", "-1", "-10.00"), "nothing for November's pumps"


def test_a_pool_of_a_quarter_pays_what_the_team_has_earned_since_it_began(sold, given, store):
    given("targets", *({"person": "Li", "metric": "revenue", "starts_on": f"2026-{month}-01", "target": target}
                       for month, target in ((10, "1000"), (11, "4000"))))  # fmt: skip
    pool = Component(
        "Pool",
        kind="pool",
        method="retroactive",
        over="quarter",
        shared="equally",
        bands=(PayBand(Decimal(1), FLAT[0].rate),),
    )
    found = totals(store, plan(pool))
    assert found[("Li", 10)] == "150.00", "1,500 of 1,000"
    assert {line.amount for key, one in paid(store, plan(pool)).items() if key[1] == 11 for line in one.lines
            if line.kind == "pool"} == {Decimal("-75.00")}, "3,800 of 5,000: the 150 are taken back"  # fmt: skip


def test_a_pools_target_is_cut_to_the_time_of_each(sold, given, store):
    given("targets", {"person": "Li", "metric": "revenue", "starts_on": "2026-10-01", "target": "1100"})
    pool = Component(
        "Pool", kind="pool", method="retroactive", shared="equally", bands=(PayBand(Decimal(1), amount=Decimal(90)),)
    )
    here = [Member("Li", date(2026, 10, 19))]  # 10 of 22 working days, in which 500 were sold: the target is 500
    assert totals(store, plan(pool, members=here))["Li", 10] == "90.00"
    assert ("Li", 10) not in totals(store, plan(pool, members=here, prorate=False)), "500 of 1,100"
