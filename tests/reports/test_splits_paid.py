"""Shared credit through to pay: what sheets say, their undo and replay, returns, frozen statements, proofs, sums."""

from contextlib import suppress
from datetime import UTC, date, datetime
from decimal import Decimal
from functools import partial
from itertools import pairwise

import pytest
from conftest import empty_store
from hypothesis import HealthCheck, settings
from hypothesis import given as drawn
from hypothesis import strategies as st

from sales_core.intake.forms import form_sheet
from sales_core.model.incentive_plan import Component, IncentivePlan, PayBand
from sales_core.model.kinds import Kind
from sales_core.model.period import Period
from sales_core.model.viewer import EVERYTHING, Viewer
from sales_core.proof.verify import first_difference
from sales_core.reports.credit_effects import credit_effects
from sales_core.reports.incentives import incentives
from sales_core.reports.pay_acts import About, step_rows
from sales_core.reports.pay_plan_steps import Said, approve_rows
from sales_core.reports.pay_proof import ProofError, proof
from sales_core.reports.question import Question, ask
from sales_core.reports.splits import Split, split_rows, splits
from sales_core.rules.calendar import Calendar

TODAY = date(2026, 11, 30)
OCTOBER, NOVEMBER = Period.parse("2026-10"), Period.parse("2026-11")
FLAT = (PayBand(Decimal(0), Decimal("0.1")),)
SPIFF = Component("Each", kind="spiff", event="unit", amount=Decimal(10))


def line(order_id, amount, day="2026-11-02", split=None, **more):
    told = {"order_id": order_id, "line_id": f"{amount}{day}", "customer": "Acme", "person": "Li", "amount": amount}
    return told | {"ordered_on": day, "credit_split": split} | more


def asked(store, period=NOVEMBER, viewer=EVERYTHING, known_at=None):
    return ask(store.reader(viewer, known_at), TODAY, period, TODAY)


def actual(question):
    return {row.person: row.actual for row in incentives(question)}


def share(store, subject, what="order", day=TODAY, **shares):
    parts = {person: Decimal(part) for person, part in shares.items()}
    split = Split(f"{subject}{sorted(shares)}{day}", what, subject, parts, day, "Chen", "both")
    store.commit([form_sheet(Kind.CREDITS, split_rows(asked(store), split), "Chen", day, "Credit")], "Chen", "form")


def test_what_a_sheet_says_counts_until_its_upload_is_undone_and_as_it_was_known_at_any_time(store, given):
    def at(day):
        return datetime(2026, 11, day, 9, tzinfo=UTC).replace(tzinfo=None)

    given("orders", line("A", "100", split="Li 60%, ＷＡＮＧ 40%"), line("A", "-10", "2026-11-20"), at=at(21))
    given("people", {"person": "Wang", "role": "sales"}, at=at(21))
    assert actual(asked(store)) == {"Li": Decimal(54), "Wang": Decimal(36)}
    assert [(row.person, row.by_sheet, row.part) for row in splits(asked(store))] == [
        ("Li", True, Decimal(54)), ("Wang", True, Decimal(36)),
    ]  # fmt: skip
    again = given("orders", line("A", "100", split="Wang 100%"), at=at(23))
    assert actual(asked(store)) == {"Li": Decimal(0), "Wang": Decimal(90)}
    assert actual(asked(store, known_at=at(22))) == {"Li": Decimal(54), "Wang": Decimal(36)}
    store.undo(again.batches[0].batch_id, "Chen")
    assert actual(asked(store)) == {"Li": Decimal(54), "Wang": Decimal(36)}
    share(store, "A", Li="0.5", Wang="0.5")
    given("orders", line("A", "100", split="Wang 90%, Li 10%"), at=datetime(2026, 12, 1, 9))
    assert actual(asked(store)) == {"Li": Decimal(45), "Wang": Decimal(45)}, "what was decided goes before the sheet"
    given("orders", line("B", "7", split="Li 100%"), {"ordered_on": "2026-11-03", "person": "Li", "customer": "Bolt",
          "amount": "5", "credit_split": "Wang 80%, Li 20%"})  # fmt: skip
    assert actual(asked(store)) == {"Li": Decimal(53), "Wang": Decimal(49)}, "a line without a number is an order too"
    assert len(splits(asked(store))) == 4, "whoever has the whole of the own order shares nothing"
    assert not store.check()


def test_a_deals_sheet_says_it_of_the_deal(store, given):
    told = {"deal_id": "1", "deal": "Roof", "customer": "Acme", "person": "Li", "amount": "100", "stage": "Won",
            "closed_on": "2026-11-09", "credit_split": "Li 50%, Wang 50%"}  # fmt: skip
    given("deals", told, as_of=date(2026, 11, 10))
    given("orders", line("A", "80", of_deal="1"), line("B", "20"))
    assert actual(asked(store)) == {"Li": Decimal(60), "Wang": Decimal(40)}
    (row, _) = credit_effects(asked(store))
    assert (row.what, row.name) == ("deal", "Roof")
    given("deals", told | {"credit_split": None}, as_of=date(2026, 11, 17))
    assert actual(asked(store)) == {"Li": Decimal(100)}


@pytest.fixture
def planned(store, given):
    """A flat tenth and 10 for each unit; 1,000 sold by Li in October of which 400 came back in November."""
    given("people", {"person": "Chen", "role": "manager"}, *(
        {"person": name, "role": "sales", "manager": "Chen"} for name in ("Li", "Wang")))  # fmt: skip
    given("orders", line("A", "1000", "2026-10-05", quantity="2"), line("A", "-400", "2026-11-12", quantity="-1"),
          line("B", "50", "2026-10-06", person="Wang", quantity="1"), as_of=TODAY)  # fmt: skip
    plan = IncentivePlan("p", "Plan", date(2026, 9, 1), components=(Component("Flat", bands=FLAT), SPIFF))
    said = approve_rows(asked(store), EVERYTHING, plan, Said("Chen", TODAY, "new"))
    store.commit([form_sheet(Kind.PAY_PLANS, said, "Chen", TODAY, "Plan")], "Chen", "form")
    return store


def paid(store, period=NOVEMBER):
    """What each is paid by kind of line; who has no statement is left out."""
    told = {}
    for person in ("Li", "Wang"):
        with suppress(ProofError):
            lines = proved(store, person, period)["periods"][-1]["lines"]
            told[person] = {one["kind"]: Decimal(one["amount"]) for one in lines}
    return told


def proved(store, person, period=NOVEMBER):
    own = Viewer(person, False, (person,))
    made = proof(Question(store.reader(own), period, TODAY, Calendar()), partial(store.reader, own), person, period)
    assert first_difference(made) == ""
    return made


def test_what_comes_back_is_clawed_back_by_the_same_shares_and_each_proof_holds_alone(planned):
    share(planned, "A", Li="0.7", Wang="0.3")
    assert paid(planned, OCTOBER) == {"Li": {"flat": 70, "spiff": 14}, "Wang": {"flat": 35, "spiff": 16}}
    assert {who: (told["clawback"], told["spiff"]) for who, told in paid(planned).items()} == {
        "Li": (-28, -7), "Wang": (-12, -3),
    }  # fmt: skip


def test_a_split_that_comes_after_a_statement_is_frozen_is_corrected_in_the_next(planned):
    chen = Viewer("Chen", False, ("Chen", "Li", "Wang"))
    for step in ("submit", "approve"):
        for who in ("Li", "Wang"):
            asking = Question(planned.reader(chen), NOVEMBER, TODAY, Calendar())
            rows = step_rows(asking, [About(who, "p", OCTOBER)], step, "", TODAY)
            planned.commit([form_sheet(Kind.STATEMENTS, rows, "Chen", TODAY, "Statement")], "Chen", "form")
    before = paid(planned)
    share(planned, "A", Li="0.7", Wang="0.3")
    changed = paid(planned)
    assert {who: told.get("correction") for who, told in changed.items()} == {"Li": -36, "Wang": 36}, "30 % of 120"
    assert [told["clawback"] for told in (*before.values(), *changed.values())] == [-40, -28, -12]
    planned.undo(planned.batches()[0].batch_id, "Chen")
    assert paid(planned) == before


@pytest.fixture(scope="module")
def many(tmp_path_factory):
    opened = empty_store(tmp_path_factory.mktemp("splits"))
    yield opened
    opened.close()


CENTS = st.integers(-99_999, 9_999_999)
WEIGHTS = st.lists(st.integers(0, 9), min_size=4, max_size=4).filter(lambda told: sum(map(bool, told)) > 1)


def hundredths(weights):
    """Whole hundredths of a percent that sum to 10,000."""
    parts = [weight * 10_000 // sum(weights) for weight in weights]
    return [*parts[:3], 10_000 - sum(parts[:3])]


def by_hand(cents, parts):
    """Each one's cents by whole numbers alone: what the shares up to it round to, less what those before it do."""
    upto, sums = 0, [0]
    for part in parts:
        upto += part
        sums.append(cents if upto == 10_000 else (abs(cents) * upto * 2 + 10_000) // 20_000 * (1 if cents > 0 else -1))
    return [after - before for before, after in pairwise(sums)]


@settings(max_examples=6, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@drawn(st.lists(st.tuples(CENTS, st.integers(0, 2)), min_size=1, max_size=8), WEIGHTS, WEIGHTS)
def test_parts_of_any_split_are_those_worked_out_by_hand_and_sum_to_the_whole_to_the_cent(many, lines, told, decided):
    own = len(many.batches())  # every time other people, and other orders: one of Li alone, one by sheet, one decided
    people = [f"{name}{own}" for name in ("Ann", "Bo", "Cy", "Li")]
    ways = [[0, 0, 0, 10_000], hundredths(told), hundredths(decided)]
    said = ", ".join(f"{who} {Decimal(part) / 100}%" for who, part in zip(people, ways[1], strict=True))
    rows = [line(f"O{own}-{order}", Decimal(cents) / 100, date(2026, 11, 2), line_id=str(place), person=people[3],
                 split=said if order == 1 else None) for place, (cents, order) in enumerate(lines)]  # fmt: skip
    many.commit([form_sheet(Kind.ORDERS, rows, "t", TODAY, "t")], "t", "form")
    if any(order == 2 for _, order in lines):
        shares = {who: Decimal(part) / 10_000 for who, part in zip(people, ways[2], strict=True)}
        share(many, f"O{own}-2", **shares)
    expected = dict.fromkeys(people, 0)
    for cents, order in lines:
        for who, part in zip(people, by_hand(cents, ways[order]), strict=True):
            expected[who] += part
    found = {who: int(part * 100) for who, part in actual(asked(many)).items() if who in people}
    assert dict.fromkeys(people, 0) | found == expected
    assert sum(found.values()) == sum(cents for cents, _ in lines)
    listed = sum(int(row.part * 100) for row in splits(asked(many)) if row.person in people)
    assert listed == sum(cents for cents, order in lines if order)
