"""Credit of one order or deal that people share: before its customer's decision, to the cent, with what came back."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from sales_core.intake.forms import form_sheet
from sales_core.model.kinds import Kind
from sales_core.model.period import Period
from sales_core.model.settings_text import encode
from sales_core.model.viewer import EVERYTHING, Viewer
from sales_core.reports.credit_effects import credit_effects
from sales_core.reports.credits import DecisionRefusedError
from sales_core.reports.incentives import incentives
from sales_core.reports.incentives_summary import earned
from sales_core.reports.pay_if import deals_to_change, pay_if, stands
from sales_core.reports.pay_range import credited_deals
from sales_core.reports.question import ask
from sales_core.reports.splits import Split, choices, credit_parts, split_rows, splits, taken_back
from sales_core.reports.statement import behind_statements
from sales_core.reports.what_if import WON

TODAY = date(2026, 11, 23)
NOVEMBER = Period.parse("2026-11")
PEOPLE = tuple({"person": name, "role": "sales"} for name in ("Li", "Wang", "Zhao"))


def line(order_id, person, amount, day="2026-11-02", customer="Acme", **more):
    told = {"order_id": order_id, "line_id": f"{amount}{day}", "customer": customer, "person": person}
    return told | {"amount": amount, "ordered_on": day} | more


@pytest.fixture
def asked(store):
    return lambda viewer=EVERYTHING, period=NOVEMBER: ask(store.reader(viewer), TODAY, period)


def actual(question):
    return {row.person: row.actual for row in incentives(question)}


def share(question, store, subject, what="order", reason="both sold it", **shares):
    parts = {person: Decimal(part) for person, part in shares.items()}
    split = Split("-".join(shares) + subject, what, subject, parts, TODAY, "Chen", reason)
    store.commit([form_sheet(Kind.CREDITS, split_rows(question, split), "Chen", TODAY, "Credit")], "Chen", "form")


@pytest.fixture
def sold(given):
    """Order A of Li in two lines of which some came back, B of Li to the same customer, C of Wang."""
    given("orders", line("A", "Li", "100.01"), line("A", "Li", "50"), line("A", "Li", "-30", "2026-11-20"),
          line("B", "Li", "10"), line("C", "Wang", "7", customer="Bolt"))  # fmt: skip
    given("people", *PEOPLE)


def test_an_orders_split_holds_for_all_its_lines_and_what_came_back_and_its_undo_takes_it_back(sold, asked, store):
    share(asked(), store, "A", Li="0.6", Wang="0.4")
    assert actual(asked()) == {"Li": Decimal("82.01"), "Wang": Decimal("55.00")}  # 60 % of 120.01 and 10; 40 % and 7
    effects = {row.person: (row.what, row.name, row.sold, row.credited) for row in credit_effects(asked())}
    assert effects == {
        "Li": ("order", "A", Decimal("120.01"), Decimal("72.01")), "Wang": ("order", "A", 0, Decimal("48.00")),
    }  # fmt: skip
    (first, second) = splits(asked())
    assert (first.person, first.share, first.amount, first.part) == (
        "Li", Decimal("0.6"), Decimal("120.01"), Decimal("72.01"),
    )  # fmt: skip
    assert first.part + second.part == first.amount
    (whole,) = choices(asked(), only=("A",))
    assert credit_parts(whole.amounts, {"Li": Decimal("0.6"), "Wang": Decimal("0.4")}) == {
        row.person: row.part for row in (first, second)
    }  # fmt: skip
    store.undo(taken_back(asked(), (first, second))[0], "Chen")
    assert (actual(asked()), splits(asked())) == ({"Li": Decimal("130.01"), "Wang": Decimal(7)}, ())


def test_it_goes_before_the_customers_decision_and_the_last_one_counts(sold, asked, store, given):
    given("credits", {"decision_id": "x", "customer": "Acme", "person": "Zhao", "share": "1",
                      "credited_from": "2026-01-01", "decided_on": "2026-11-03"})  # fmt: skip
    share(asked(), store, "A", Li="1", Wang="0")
    share(asked(), store, "A", Li="0.5", Wang="0.5")
    assert actual(asked()) == {"Zhao": Decimal(10), "Li": Decimal("60.01"), "Wang": Decimal("67.00")}
    store.undo(store.batches()[0].batch_id, "Chen")
    assert actual(asked()) == {"Zhao": Decimal(10), "Li": Decimal("120.01"), "Wang": Decimal(7)}


def test_payments_of_the_order_follow_it_and_others_do_not(sold, asked, store, given):
    given("settings", {"name": "revenue_basis", "value": encode("collections")})
    told = {"collected_on": "2026-11-09", "person": "Li", "customer": "Acme"}
    given("collections", told | {"receipt_id": "1", "order_id": "A", "amount": "99.99"},
          told | {"receipt_id": "2", "amount": "1"})  # fmt: skip
    share(asked(), store, "A", Li="0.25", Wang="0.75")
    assert actual(asked()) == {"Li": Decimal("26.00"), "Wang": Decimal("74.99")}


@pytest.fixture
def dealt(store, given):
    """Basis won deals: D1 of Li is won, D2 of Wang is open."""
    given("settings", {"name": "revenue_basis", "value": encode("won_deals")})
    given("people", *PEOPLE)
    told = {"customer": "Acme", "created_on": "2026-10-01"}
    given("deals",
          told | {"deal_id": "1", "deal": "Roof", "person": "Li", "stage": "Won", "amount": "100",
                  "closed_on": "2026-11-09"},
          told | {"deal_id": "2", "deal": "Wall", "person": "Wang", "stage": "Proposal", "amount": "33.33",
                  "expected_close": "2026-11-28"}, as_of=TODAY)  # fmt: skip
    given("targets", *({"person": name, "metric": "revenue", "starts_on": "2026-11-01", "target": "10"}
                       for name in ("Li", "Wang")))  # fmt: skip


def test_a_deals_split_holds_when_it_is_won_and_in_what_if_while_it_is_open(dealt, asked, store):
    for key in ("id:1", "id:2"):
        share(asked(), store, key, "deal", Li="0.5", Wang="0.5")
    assert actual(asked()) == {"Li": Decimal("50.00"), "Wang": Decimal("50.00")}
    own = ask(store.reader(Viewer("Li", False, ("Li",)), None, ("Li",)), TODAY, NOVEMBER)
    (wall,) = deals_to_change(own)
    assert (wall.key, wall.person) == ("id:2", "Wang")
    (part,) = pay_if(own, "Li", [replace(stands(wall), outcome=WON)]).parts
    assert part.added == Decimal("16.67")  # half of 33.33, and Wang, last by name, gets the cent less
    likely = {who: [(deal.key, deal.amount) for deal in told] for who, told in credited_deals(asked()).items()}
    assert likely == {"Li": [("id:2", Decimal("16.67"))], "Wang": [("id:2", Decimal("16.66"))]}
    apart = ask(store.reader(Viewer("Zhao", False, ("Zhao",)), None, ("Zhao",)), TODAY, NOVEMBER)
    assert deals_to_change(apart) == ()


def test_an_order_that_names_a_split_deal_follows_it_only_when_no_other_can_be_meant(dealt, asked, store, given):
    given("settings", {"name": "revenue_basis", "value": encode("orders")})
    given("orders", line("A", "Li", "10", of_deal="ROOF"), line("B", "Li", "20", of_deal="1", customer="Bolt"),
          line("C", "Li", "40", of_deal="Roof", customer="Bolt"), line("D", "Li", "80"))  # fmt: skip
    share(asked(), store, "id:1", "deal", Li="0", Wang="1")
    assert actual(asked()) == {"Li": Decimal(120), "Wang": Decimal(30)}
    given("deals", {"deal_id": "3", "deal": "Roof", "customer": "Acme", "person": "Li", "stage": "Proposal"})
    assert actual(asked()) == {"Li": Decimal(130), "Wang": Decimal(20)}


def test_only_whoever_leads_all_parties_and_sellers_shares_credit_and_takes_it_back(sold, asked, store, given):
    leads = Viewer("Chen", False, ("Chen", "Li", "Wang"))
    for viewer, subject in (
        (Viewer("Li", False, ("Li",)), "A"), (Viewer("Chen", False, ("Chen", "Wang", "Zhao")), "A"), (leads, "nothing"),
    ):  # fmt: skip
        with pytest.raises(DecisionRefusedError):
            share(asked(viewer), store, subject, Wang="0.5", Zhao="0.5")
    for problem in ({"Li": "1"}, {"Li": "0.5", "Wang": "0.4"}, {"Li": "1.5", "Wang": "-0.5"}):
        with pytest.raises(ValueError, match="share"):
            share(asked(leads), store, "A", **problem)
    share(asked(leads), store, "A", Wang="0.5", Li="0.5")
    with pytest.raises(DecisionRefusedError):
        taken_back(asked(Viewer("Li", False, ("Li",))), splits(asked()))
    assert len(taken_back(asked(leads), splits(asked()))) == 1


def test_whoever_gets_nothing_of_what_was_sold_is_a_party_all_the_same(sold, asked, store):
    share(asked(), store, "A", Wang="0.5", Zhao="0.5")
    assert [(row.person, row.share) for row in splits(asked())] == [
        ("Wang", Decimal("0.5")), ("Zhao", Decimal("0.5")), ("Li", 0),
    ]  # fmt: skip


def test_nobody_sees_another_sale_through_a_split_without_a_part_in_it(sold, asked, store):
    share(asked(), store, "A", Li="0.6", Wang="0.4")
    seen = {}
    for name in ("Li", "Wang", "Zhao"):
        question = asked(Viewer(name, False, (name,)))
        rows = behind_statements(question, earned(question).rows)
        seen[name] = (sorted({row.reference for row in rows}), len(splits(question)), len(credit_effects(question)))
        assert {row.person for row in rows} <= {name}
    assert seen == {"Li": (["A", "B"], 2, 1), "Wang": (["A", "C"], 2, 1), "Zhao": ([], 0, 0)}
    assert actual(asked(Viewer("Wang", False, ("Wang",)))) == {"Wang": Decimal("55.00")}


def test_only_orders_and_deals_that_are_wholly_in_scope_can_be_chosen(sold, asked, given):
    given("orders", line("A", "Zhao", "5"))
    assert [(row.name, row.amount, row.sellers) for row in choices(asked())] == [
        ("A", Decimal("125.01"), ["Li", "Zhao"]), ("B", Decimal(10), ["Li"]), ("C", Decimal(7), ["Wang"]),
    ]  # fmt: skip
    assert [row.name for row in choices(asked(Viewer("Li", False, ("Li",))))] == ["B"]
    assert [row.name for row in choices(asked(), "bolt")] == ["C"]
    assert [row.name for row in choices(asked(), people=("Wang",))] == ["C"]
