"""A statement's proof: whoever has the file and the verifier finds every changed cent; nobody gets another's."""

import json
import subprocess
import sys
from copy import deepcopy
from datetime import date
from decimal import Decimal
from functools import partial

import pytest
from conftest import empty_store, giving

from sales_core.cli.main import main
from sales_core.intake.forms import form_sheet
from sales_core.model.incentive_plan import Component, Draw, IncentivePlan, Member, Only, PayBand
from sales_core.model.kinds import Kind
from sales_core.model.period import Period
from sales_core.model.viewer import EVERYTHING, Viewer
from sales_core.proof.verify import fingerprint, first_difference
from sales_core.reports.pay_acts import About, adjustment_row, decision_row, step_rows
from sales_core.reports.pay_kept import adjustments
from sales_core.reports.pay_plan_steps import Said, approve_rows
from sales_core.reports.pay_proof import ProofError, proof
from sales_core.reports.question import Question
from sales_core.rules.calendar import Calendar

OCTOBER, NOVEMBER = Period.parse("2026-10"), Period.parse("2026-11")
TODAY = date(2026, 11, 30)
LI, WANG, CHEN = Viewer("Li", False, ("Li",)), Viewer("Wang", False, ("Wang",)), Viewer("Chen", True)
NAMES = (
    "order_id", "ordered_on", "person", "customer", "product", "category", "quantity", "amount", "cost", "discount",
)  # fmt: skip
ORDERS = (
    ("1", "2026-10-05", "Li", "Acme", "Pump", "Pumps", "2", "1000.01", "600", "0"),
    ("2", "2026-10-20", "Li", "Bolt", "Hose", "Hoses", "5", "500", "400", "500"),
    ("9", "2026-10-21", "Wang", "Dyne", "Pump", "Pumps", "4", "700.77", "400", "0"),
    ("3", "2026-11-04", "Li", "Acme", "Pump", "Pumps", "3", "2000", "1500", "0"),
    ("4", "2026-11-10", "Wang", "Cove", "Hose", "Hoses", "1", "300", "100", "0"),
    ("1", "2026-11-12", "Li", "Acme", "Pump", "Pumps", "-1", "-400", "-300", "0"),
)
BANDS = tuple(PayBand(Decimal(start), Decimal(rate)) for start, rate in (("0.5", "0.02"), ("1", "0.05")))
AMOUNTS = (PayBand(Decimal(0), Decimal("0.01")), PayBand(Decimal(1200), Decimal("0.03")))
FLAT = (PayBand(Decimal(0), Decimal("0.1")),)
BONUS = (PayBand(Decimal(1), amount=Decimal(250)),)


def pool(shared, **more):
    told = {"by": "amount", "method": "retroactive", "bands": (PayBand(Decimal(1000), amount=Decimal("100.01")),)}
    return Component("Pool", kind="pool", shared=shared, **(told | more))


COMPONENTS = {
    "flat": [Component("Flat", bands=FLAT)],
    "marginal by attainment": [Component("Bands", bands=BANDS)],
    "retroactive by amount": [Component("Bands", by="amount", method="retroactive", bands=AMOUNTS)],
    "bonus": [Component("Bonus", kind="bonus", method="retroactive", bands=BONUS)],
    "running quarter": [Component("Quarter", over="quarter", bands=BANDS, cap=Decimal("60.5"))],
    "true-up": [Component("Quarter", over="quarter", settle="end", by="amount", method="retroactive", bands=AMOUNTS)],
    "units and margin": [
        Component("Units", basis="units", bands=FLAT),
        Component("Margin", basis="margin", bands=FLAT),
    ],
    "some sales and the rest": [
        Component("Pumps", only=Only(categories=("Pumps",), customers="existing"), bands=FLAT),
        Component("Dear", only=Only(discount_from=Decimal("0.5")), bands=FLAT),
        Component("Rest", rest=True, bands=AMOUNTS, by="amount"),
    ],
    "unpaid orders": [
        Component("Bands", bands=BANDS, unpaid_after=21),
        Component("Hoses", only=Only(products=("Hose",)), basis="margin", bands=FLAT, unpaid_after=10),
    ],
    "pool equally": [pool("equally")],
    "pool by contribution": [pool("contribution", by="attainment", bands=BANDS, over="quarter")],
    "pool by weights": [pool("weights", weights=(("Li", Decimal("0.3")), ("Wang", Decimal("0.7"))))],
    "SPIFF with a budget": [Component("Spiff", kind="spiff", event="unit", amount=Decimal(11), budget=Decimal(99))],
    "new customers": [Component("Spiff", kind="spiff", event="customer", amount=Decimal(50))],
    "scorecard": [Component("Card", kind="scorecard", amount=Decimal(400))],
}
PLANS = {name: {"components": tuple(parts)} for name, parts in COMPONENTS.items()} | {
    "draw": {"components": (Component("Bands", bands=BANDS),), "draw": Draw(Decimal(60))},
    "cap of the plan": {"components": (Component("Flat", bands=FLAT),), "cap": Decimal("99.99")},
    "joined later": {
        "components": (Component("Bands", bands=BANDS), pool("equally")),
        "members": (Member("Li", date(2026, 10, 19)), Member("Wang")),
    },
}
TOLD = ("amount", "base", "total", "carried", "drawn")


def plan(**more):
    return IncentivePlan("p", "Plan", date(2026, 9, 1), **more)


@pytest.fixture(scope="module")
def sold(tmp_path_factory):
    store = empty_store(tmp_path_factory.mktemp("proof"))
    given = giving(store)
    given("orders", *(dict(zip(NAMES, one, strict=True)) for one in ORDERS), as_of=TODAY)
    targets = ((who, month) for who in ("Li", "Wang") for month in (10, 11))
    given("targets", *({"person": who, "metric": "revenue", "starts_on": f"2026-{month}-01", "target": "1234.5"}
                       for who, month in targets))  # fmt: skip
    paid = (("1", "2026-10-20", "250"), ("1", "2026-11-30", "100.01"), ("2", "2026-11-20", "500"))
    given("collections", *(dict(zip(("order_id", "collected_on", "amount"), one, strict=True)) for one in paid),
          as_of=TODAY)  # fmt: skip
    led = ({"person": who, "manager": "Chen"} for who in ("Li", "Wang"))
    given("people", {"person": "Chen", "role": "manager"}, *led)
    yield store
    store.close()


def form(store, kind, rows, by="Chen"):
    return store.commit([form_sheet(kind, rows, by, TODAY, "Form")], by, "form").batches[0].batch_id


def asked(store, viewer=EVERYTHING):
    return Question(store.reader(viewer), NOVEMBER, TODAY, Calendar())


def approved(store, **more):
    rows = approve_rows(asked(store), EVERYTHING, plan(**more), Said("Chen", TODAY, "new"))
    return form(store, Kind.PAY_PLANS, rows)


def proved(store, viewer=EVERYTHING, person="Li", period=NOVEMBER):
    return proof(asked(store, viewer), partial(store.reader, viewer), person, period)


def numbers(told, path=()):
    """Where a number stands in a proof: as text, or a row's place."""
    if isinstance(told, dict | list):
        for key, part in told.items() if isinstance(told, dict) else enumerate(told):
            yield from numbers(part, (*path, key))
    elif not isinstance(told, bool) and told is not None and _is_number(told):
        yield path


def _is_number(told):
    try:
        return Decimal(told).is_finite()
    except ArithmeticError:
        return False


def changed(told, path, again=False):
    """The same proof with one number changed by a cent; again: with a fingerprint that suits it."""
    other = deepcopy(told)
    place = other
    for key in path[:-1]:
        place = place[key]
    number = place[path[-1]]
    place[path[-1]] = number + 1 if isinstance(number, int) else str(Decimal(number) + Decimal("0.01"))
    if again:
        other["sha256"] = fingerprint(other)
    return other


@pytest.mark.parametrize("name", PLANS)
def test_the_verifier_accepts_every_kind_of_pay_and_finds_any_changed_number(sold, name):
    batch = approved(sold, **PLANS[name])
    try:
        made = proved(sold, LI, period=OCTOBER if name == "new customers" else NOVEMBER)
    finally:
        sold.undo(batch, "Chen")
    assert first_difference(made) == ""
    paths = list(numbers(made))
    assert [path for path in paths if not first_difference(changed(made, path))] == []
    for path in paths:  # whoever changes a line and makes a new fingerprint is found by the sum
        if path[0] == "total" or (path[0] == "periods" and path[-1] in TOLD):
            assert first_difference(changed(made, path, again=True)), path
    assert not {"Wang", "Cove"} & set(json.dumps(made).split('"')), "colleagues are needed without their names"


def test_the_file_is_the_same_whoever_makes_it_and_is_refused_to_colleagues(sold):
    batch = approved(sold, **PLANS["joined later"])
    try:
        assert proved(sold, CHEN) == proved(sold, LI)
        with pytest.raises(ProofError, match="not_yours"):
            proved(sold, WANG)
        with pytest.raises(ProofError, match="no_statement"):
            proved(sold, LI, period=Period.parse("2027-03"))
    finally:
        sold.undo(batch, "Chen")


@pytest.fixture
def stood(store, given):
    given("orders", *(dict(zip(NAMES, one, strict=True)) for one in ORDERS), as_of=TODAY)
    approved(store, components=(Component("Flat", bands=FLAT),))
    return store


def step(store, step):
    form(store, Kind.STATEMENTS, step_rows(asked(store, CHEN), [About("Li", "p", OCTOBER)], step, "", TODAY))


def adjust(store):
    about = About("Li", "p", OCTOBER)
    form(store, Kind.ADJUSTMENTS, [adjustment_row(CHEN, about, Decimal("25.5"), "Trade fair", TODAY)])
    (told,) = adjustments(asked(store), "p")
    form(store, Kind.ADJUSTMENTS, [decision_row(CHEN, about, told, True, TODAY)])


def test_a_frozen_statement_is_proved_by_what_was_known_then_and_its_correction_by_what_is_known_now(stood, given):
    adjust(stood)
    step(stood, "submit")
    step(stood, "approve")
    late = {"order_id": "7", "ordered_on": "2026-10-28", "person": "Li", "customer": "Acme", "amount": "200"}
    given("orders", late, as_of=TODAY)
    then, now = proved(stood, LI, period=OCTOBER), proved(stood, LI)
    assert (then["total"], then["statement"]["state"]) == ("175.50", "approved")
    assert [row["reference"] for row in then["rows"]] == ["1", "2"]
    assert [row["reference"] for row in now["rows"]] == ["1", "2", "7", "3", "1"]
    assert now["periods"][-2]["frozen"]
    assert [(one["kind"], one["amount"]) for one in now["periods"][-1]["lines"]] == [
        ("flat", "200.00"), ("clawback", "-40.00"), ("correction", "20.00"),
    ]  # fmt: skip
    more = changed(now, ("periods", 1, "lines", 0, "amount"))
    more["periods"][1]["total"] = "175.51"
    more["sha256"] = fingerprint(more)
    assert "line 3 (correction): amount is 19.99, not 20.00" in first_difference(more)


def test_the_command_line_writes_a_file_and_a_verifier_that_needs_nothing_else(stood, tmp_path, capsys):
    address, out = stood.address, tmp_path / "proof.json"
    stood.close()
    assert main(["proof", "Li/2026-10", "--out", str(out), "--store", address]) == 0
    alone = tmp_path / "elsewhere" / "verify_proof.py"
    alone.parent.mkdir()
    (tmp_path / "verify_proof.py").rename(alone)
    assert "import sales_core" not in alone.read_text("utf-8") and "from sales_core" not in alone.read_text("utf-8")

    def checked():
        command = [sys.executable, "-I", str(alone), str(out)]
        return subprocess.run(command, capture_output=True, text=True, cwd=alone.parent, check=False)

    right = checked()
    assert right.returncode == 0
    assert right.stdout.startswith("Right: Li, 2026-10, 150.00 CNY; ")
    told = json.loads(out.read_text("utf-8"))
    told["rows"][0]["amount"] = "1000.02"
    out.write_text(json.dumps(told | {"sha256": fingerprint(told)}), "utf-8")
    wrong = checked()
    assert wrong.returncode == 1
    assert "test.xlsx, Sheet1, row 2" in wrong.stdout
    capsys.readouterr()
    assert main(["proof", "Li/2026-10", "--viewer", "Wang", "--store", address]) == 1
    assert "another person's" in capsys.readouterr().err
    assert main(["proof", "--verifier", "--store", address]) == 0
    assert capsys.readouterr().out == alone.read_text("utf-8")
