"""The public files through the command line: their known totals, a second import, an undo, a check."""

import json
from decimal import Decimal
from pathlib import Path

import pytest
from conftest import require

from sales_core.cli.main import main

REAL = Path(__file__).parents[3] / "shared" / "real"
SHOWN = ("standup", "targets", "pipeline", "kpis", "tiers", "incentives", "customers", "deals")
pytestmark = pytest.mark.real


@pytest.fixture
def run(tmp_path, capsys):
    """`run("show", "targets", "--json")` runs a command on a new store and gives its exit code and its JSON."""
    if not REAL.exists():
        require("the public files in ../shared/real")
    address = str(tmp_path / "sales.duckdb")

    def command(*words):
        code = main([*words, "--store", address])
        return code, json.loads(capsys.readouterr().out)

    return command


def imported(run, *names):
    code, told = run("import", *(str(REAL / name) for name in names), "--json")
    sheets = [sheet for file in told["files"] for sheet in file["batches"]]
    for sheet in sheets:
        rows = sheet["rows"]
        assert rows["read"] == rows["accepted"] + rows["duplicate"] + rows["rejected"] + rows["skipped"]
    return code, sheets


def shown(run, report, period):
    return run("show", report, "--period", period, "--json")[1]["rows"]


def revenue(run, period):
    """The rows of the targets report for revenue: the team's first, then one per person."""
    return [row for row in shown(run, "targets", period) if row["metric"] == "revenue"]


def cents(sheets):
    return sum(Decimal(sheet["amount"]) for sheet in sheets).quantize(Decimal("0.01"))


def uci():
    return sorted(f"uci-retail/{path.name}" for path in (REAL / "uci-retail").glob("*.csv"))


CASES = (
    ("pbpython/sample-sales-reps.xlsx", 1_500, "857630.19", "2015"),
    ("cn/销售记录.xlsx", 15_092, "70299898.66", "2015"),
    pytest.param("cn/order-14.3.csv", 3_478, "28950.07", "2017", marks=pytest.mark.long),
    pytest.param("pbpython/2018_Sales_Total_Tabs.xlsx", 299, "413560.62", "2018", marks=pytest.mark.long),
)


@pytest.mark.parametrize(("name", "rows", "amount", "period"), CASES)
def test_orders_come_out_with_their_known_total_once_only_and_undo_takes_them_back(run, name, rows, amount, period):
    empty = {report: shown(run, report, period) for report in SHOWN}
    code, sheets = imported(run, name)
    assert code == 0
    assert sum(sheet["rows"]["accepted"] for sheet in sheets) == rows
    assert cents(sheets) == Decimal(amount)
    full = {report: shown(run, report, period) for report in SHOWN}
    assert full != empty
    code, again = imported(run, name)
    assert code == 0
    assert {sheet["status"] for sheet in again} == {"already_imported"}
    assert {report: shown(run, report, period) for report in SHOWN} == full
    for sheet in sheets:
        main_undo(run, sheet["batch_id"])
    assert {report: shown(run, report, period) for report in SHOWN} == empty
    assert run("check", "--json") == (0, {"ok": True, "differences": []})


GROUPS = (
    (("maven-crm/sales_pipeline.csv",), "2017"),
    (tuple(f"sfdc-wave/{name}.csv" for name in ("Opportunity", "Quota", "User")), "2016"),
    (tuple(f"uci-retail/2010-12-0{day}.csv" for day in (1, 2, 3)), "2010-12"),
)


@pytest.mark.long
@pytest.mark.parametrize(("names", "period"), GROUPS)
def test_a_second_import_changes_nothing_and_an_undo_takes_everything_back(run, names, period):
    empty = {report: shown(run, report, period) for report in SHOWN}
    _, sheets = imported(run, *names)
    full = {report: shown(run, report, period) for report in SHOWN}
    assert full != empty
    code, again = imported(run, *names)
    assert (code, {sheet["status"] for sheet in again}) == (0, {"already_imported"})
    assert {report: shown(run, report, period) for report in SHOWN} == full
    for sheet in sheets:
        main_undo(run, sheet["batch_id"])
    assert {report: shown(run, report, period) for report in SHOWN} == empty
    assert run("check", "--json") == (0, {"ok": True, "differences": []})


def main_undo(run, batch_id):
    """`undo` prints a sentence, not JSON."""
    with pytest.raises(json.JSONDecodeError):
        run("undo", batch_id)


def test_the_six_sheets_of_a_workbook_are_six_batches(run):
    _, sheets = imported(run, "pbpython/2018_Sales_Total_Tabs.xlsx")
    assert [sheet["rows"]["accepted"] for sheet in sheets] == [39, 35, 47, 47, 81, 50]
    assert len({sheet["batch_id"] for sheet in sheets}) == 6


def test_deals_of_maven_are_won_lost_and_open_as_counted_elsewhere(run):
    code, sheets = imported(run, "maven-crm/sales_pipeline.csv")
    assert (code, sheets[0]["rows"]["accepted"], sheets[0]["kind"]) == (0, 8_800, "deals")
    deals = shown(run, "deals", "2017")
    won = [deal for deal in deals if deal["status"] == "won"]
    assert len(won) == 4_238
    assert sum(Decimal(deal["amount"]) for deal in won) == 10_005_534
    assert sum(deal["status"] == "lost" for deal in deals) == 2_473
    assert sum(deal["status"] == "open" for deal in deals) == 1_589 + 500
    team = revenue(run, "2017")[0]
    assert Decimal(team["actual"]) == 10_005_534
    assert run("check", "--json")[0] == 0


@pytest.mark.long
def test_26_days_in_one_call_keep_equal_lines_and_net_out_cancellations(run):
    code, sheets = imported(run, *uci())
    assert code == 0
    assert sum(sheet["rows"]["accepted"] for sheet in sheets) == 52_127
    assert sum(sheet["rows"]["duplicate"] for sheet in sheets) == 0
    assert cents(sheets) == Decimal("866869.59")
    teams = [revenue(run, period)[0] for period in ("2010-12", "2011-01")]
    assert sum(Decimal(team["actual"]) for team in teams).quantize(Decimal("0.01")) == Decimal("866869.59")
    code, again = imported(run, *uci())
    assert {sheet["status"] for sheet in again} == {"already_imported"}


def test_quotas_opportunities_and_users_meet_by_their_ids(run):
    code, sheets = imported(run, *(f"sfdc-wave/{name}.csv" for name in ("Opportunity", "Quota", "User")))
    assert code == 0
    assert {sheet["kind"]: sheet["rows"]["accepted"] for sheet in sheets} == {
        "deals": 5_197,
        "targets": 408,
        "people": sheets[2]["rows"]["accepted"],
    }
    rows = revenue(run, "2016")
    people = [row for row in rows if row["level"] == "person" and row["target"] is not None]
    assert sum(Decimal(row["target"]) for row in people) == 105_400_000
    assert Decimal(rows[0]["target"]) == 105_400_000
    assert Decimal(rows[0]["actual"]) == 43_211_787
    persons = [row for row in rows if row["level"] == "person"]
    assert sum(Decimal(row["actual"]) for row in persons) == 43_211_787
    assert len(people) == 17
    assert all(row["attainment"] is not None for row in people)
    assert "Jeffrey Thomas" not in {row["person"] for row in people}


def test_a_salesperson_sees_own_figures_only(run):
    imported(run, *(f"sfdc-wave/{name}.csv" for name in ("Opportunity", "Quota", "User")))
    name = next(row["person"] for row in revenue(run, "2016") if row["level"] == "person" and row["target"])
    for report in SHOWN:
        rows = run("show", report, "--period", "2016", "--viewer", name, "--json")[1]["rows"]
        assert {row.get("person") for row in rows} - {None, "", name} == set(), report
    assert run("show", "deals", "--period", "2016", "--viewer", "A Stranger", "--json")[1]["rows"] == []
