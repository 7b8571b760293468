"""KPIs that a team makes for itself: uploaded values, and ratios of two KPIs."""

from datetime import date
from decimal import Decimal

import pytest

from sales_core.intake.prepare import prepare_file
from sales_core.model.batch import Status
from sales_core.model.own_kpi import OwnKpi
from sales_core.model.period import Period
from sales_core.model.settings_text import decode, encode
from sales_core.reports.kpis import kpi_board, kpi_keys, kpi_values
from sales_core.reports.kpis_rows import kpi_rows
from sales_core.reports.kpis_targets import kpi_targets
from sales_core.reports.question import Question
from sales_core.rules.calendar import Calendar

DEMOS = "Name,KPI,Month,Value,Unit\nLi,Demos,2026-10,6,\nLi,Demos,2026-11,8,\nWang,demos ,2026-11,2,\n"
SCORES = "姓名,指标名称,月份,实际值,单位\nLi,方案质量分,2026-11,4.5,分\nWang,方案质量分,2026-11,3.5,分\n"
WIDE = "Name,KPI,2026-10,2026-11\nLi,Attendance,90%,95%\nWang,Attendance,,85%\n"


@pytest.fixture
def upload(store, tmp_path):
    def commit(name, text):
        path = tmp_path / name
        path.write_text(text, "utf-8")
        sheets = prepare_file(path, today=date(2026, 11, 20), context=store.context())
        (done,) = store.commit(sheets, "Chen").batches
        assert done.status is Status.COMMITTED
        return done

    return commit


@pytest.fixture
def team(given, upload):
    given("people", {"person": "Li", "role": "Sales"}, {"person": "Wang", "role": "Sales"})
    given("orders", *(
        {"order_id": str(place), "ordered_on": "2026-11-03", "person": person, "customer": "Acme", "amount": "100"}
        for place, person in enumerate(("Li", "Li", "Li", "Wang"))
    ))  # fmt: skip
    upload("demos.csv", DEMOS)
    upload("质量.csv", SCORES)
    upload("own kpis.csv", WIDE)


@pytest.fixture
def asked(store):
    def ask(viewer=None):
        return Question(store.reader(store.viewer(viewer)), Period.parse("2026-11"), date(2026, 11, 20), Calendar())

    return ask


def told(question, key):
    return {kpi.person: (kpi.value, kpi.previous) for kpi in kpi_values(question, [key], by_person=True)}


def test_uploaded_values_add_up_where_they_count_and_average_where_they_rate(team, asked):
    question = asked()
    assert set(kpi_keys(question)) >= {"demos", "方案质量分", "attendance"}
    assert told(question, "demos") == {None: (10, 6), "Li": (8, 6), "Wang": (2, None)}
    assert {person: value for person, (value, _) in told(question, "方案质量分").items()} == {
        None: 4, "Li": Decimal("4.5"), "Wang": Decimal("3.5"),
    }  # fmt: skip
    assert told(question, "attendance")[None] == (Decimal("0.9"), Decimal("0.9"))
    assert {kpi.unit for kpi in kpi_values(question, ["attendance"])} == {"percent"}
    assert kpi_board(question, ["demos"]).trend("demos")[-2:] == (6, 8 + 2)


def test_a_salesperson_is_told_own_values_only(team, asked):
    assert told(asked("Wang"), "demos") == {None: (2, None), "Wang": (2, None)}


def test_a_ratio_of_two_kpis_divides_after_summing_and_opens_to_both(team, given, asked):
    own = (OwnKpi("Orders per demo", "orders", "demos", "ratio"), OwnKpi("Presentations", "demos", "", "count", "down"))
    given("settings", {"name": "own_kpis", "value": encode(own)})
    question = asked()
    assert told(question, "orders per demo") == {
        None: (Decimal("0.4"), None), "Li": (Decimal(3) / 8, None), "Wang": (Decimal("0.5"), None),
    }  # fmt: skip
    assert "demos" not in kpi_keys(question)
    assert told(question, "presentations")[None] == (10, 6)
    rows = kpi_rows(question, "orders per demo", "Li")
    assert [row.part for row in rows] == ["above"] * 3 + ["below"]
    assert sum(row.amount for row in rows if row.part == "below") == 8
    assert all(row.file_name and row.row_number > 1 for row in rows)


def test_what_a_ratio_was_made_of_may_go_and_nothing_breaks(given, asked):
    given("orders", {"order_id": "1", "ordered_on": "2026-11-03", "person": "Li", "customer": "Acme", "amount": "100"})
    given("settings", {"name": "own_kpis", "value": encode((OwnKpi("Orders per demo", "orders", "demos", "ratio"),))})
    assert "orders per demo" not in kpi_keys(asked())


def test_an_own_kpi_has_the_target_that_a_sheet_sets_for_its_name(team, upload, asked):
    upload("targets.csv", "Person,Metric,Month,Target\nLi,Demos,2026-11,16\nWang,Demos,2026-11,4\n")
    found = kpi_targets(asked(), ["demos"])["demos"]
    assert (found.target, found.attainment) == (20, Decimal("0.5"))


def test_own_kpis_are_kept_as_a_setting():
    own = (OwnKpi("Orders per demo", "orders", "demos", "ratio", "down"),)
    assert decode({"own_kpis": encode(own)}).own_kpis == own
    wrong = '[{"name": "x", "top": "y", "bottom": "", "unit": "?", "direction": "up"}]'
    assert decode({"own_kpis": wrong}).own_kpis == ()
