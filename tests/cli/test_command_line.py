"""The command line's exit codes and JSON."""

import json
import sys
from decimal import Decimal
from subprocess import run as run_process

import pytest

from sales_core.cli.jsontext import decimal_text
from sales_core.cli.main import main

ORDERS = "Order No,Order Date,Sales Rep,Customer,Amount\nA1,2026-11-02,Li,X,900.50\nA2,2026-11-03,Wang,Y,99.50\n"


@pytest.fixture
def command(tmp_path, capsys):
    """Runs a command on a store in a new folder; gives exit code and what was printed."""

    def run(*words):
        code = main([*words, "--store", str(tmp_path / "sales.duckdb")])
        return code, capsys.readouterr().out

    return run


@pytest.fixture
def orders(tmp_path):
    path = tmp_path / "orders week 45.csv"
    path.write_text(ORDERS, encoding="utf-8")
    return str(path)


def test_an_import_tells_every_sheets_rows_amount_and_dates(command, orders):
    code, out = command("import", orders, "--by", "Li", "--json")
    (file,) = json.loads(out)["files"]
    assert code == 0
    assert file["file"] == orders
    assert len(file["sha256"]) == 64
    assert file["batches"] == [
        {
            "batch_id": "1",
            "sheet": "orders week 45",
            "kind": "orders",
            "status": "committed",
            "rows": {"read": 2, "accepted": 2, "duplicate": 0, "rejected": 0, "skipped": 0},
            "amount": "1000.00",
            "first_date": "2026-11-02",
            "last_date": "2026-11-03",
            "issues": [],
        }
    ]


def test_what_cannot_be_used_is_refused_with_exit_code_1_and_a_message(command, tmp_path):
    path = tmp_path / "notes.csv"
    path.write_text("hello\nworld\n", encoding="utf-8")
    code, out = command("import", str(path), "--json")
    (sheet,) = json.loads(out)["files"][0]["batches"]
    assert code == 1
    assert sheet["status"] == "refused"
    assert sheet["batch_id"] is None
    assert len(sheet["issues"][0]["message"]) > 20


def test_a_file_that_does_not_exist_is_refused_by_name(command, tmp_path):
    code, out = command("import", str(tmp_path / "missing.xlsx"), "--json")
    (sheet,) = json.loads(out)["files"][0]["batches"]
    assert (code, sheet["status"]) == (1, "refused")


def test_a_header_mapped_by_hand_is_used(command, tmp_path):
    path = tmp_path / "odd.csv"
    path.write_text("Wann,Wer,Betragssumme\n2026-11-02,Li,5\n", encoding="utf-8")
    code, out = command(
        "import", str(path), "--kind", "orders", "--json",
        "--map", "Wann=ordered_on", "--map", "Wer=person", "--map", "Betragssumme=amount",
    )  # fmt: skip
    assert code == 0
    assert json.loads(out)["files"][0]["batches"][0]["amount"] == "5.00"


def test_show_gives_rows_with_decimals_as_text(command, orders):
    command("import", orders)
    code, out = command("show", "targets", "--period", "2026-11", "--as-of", "2026-11-16", "--json")
    told = json.loads(out)
    assert code == 0
    assert (told["report"], told["period"], told["as_of"]) == ("targets", "2026-11", "2026-11-16")
    assert {row["person"]: row["actual"] for row in told["rows"] if row["metric"] == "revenue"} == {
        None: "1000.00",
        "Li": "900.50",
        "Wang": "99.50",
    }


def test_show_narrows_to_a_person_and_to_what_a_viewer_may_see(command, orders):
    command("import", orders)
    for option in ("--person", "--viewer"):
        rows = json.loads(command("show", "targets", "--period", "2026-11", option, "Wang", "--json")[1])["rows"]
        assert {row["actual"] for row in rows if row["metric"] == "revenue"} == {"99.50"}


def test_show_as_known_before_the_upload_is_empty(command, orders):
    command("import", orders)
    out = command("show", "targets", "--period", "2026-11", "--known-at", "2020-01-01", "--json")[1]
    assert not [row for row in json.loads(out)["rows"] if row["person"]]


def test_a_period_that_cannot_be_read_is_a_usage_error(command, orders):
    code, out = command("show", "targets", "--period", "November")
    assert code == 2
    assert "'November' is not a period" in out


def test_undo_redo_batches_and_check(command, orders):
    command("import", orders)
    assert command("undo", "1", "--reason", "wrong week") == (0, "batch 1: undone\n")
    (batch,) = json.loads(command("batches", "--json")[1])["batches"]
    assert (batch["state"], batch["reason"]) == ("undone", "wrong week")
    assert command("check") == (0, "sound\n")
    assert command("redo", "1") == (0, "batch 1: redone\n")
    assert command("undo", "7")[0] == 1


def test_a_store_is_copied_and_put_back(command, orders, tmp_path):
    command("import", orders)
    copy = str(tmp_path / "copy.duckdb")
    assert command("backup", copy)[0] == 0
    assert command("backup", copy)[0] == 1
    command("undo", "1")
    assert command("restore", copy)[0] == 0
    assert json.loads(command("batches", "--json")[1])["batches"][0]["state"] == "committed"


def test_an_unknown_command_is_a_usage_error():
    told = run_process([sys.executable, "-m", "sales_core", "fly"], check=False, capture_output=True, text=True)
    assert told.returncode == 2
    assert "invalid choice" in told.stderr


def test_decimals_keep_two_places_and_never_an_exponent():

    shown = [decimal_text(Decimal(text)) for text in ("1000.0000", "0.123400", "1E+3", "-0.5", "7")]
    assert shown == ["1000.00", "0.1234", "1000", "-0.50", "7"]


ZOHO = "Record Id,Deal Owner.id,Deal Owner,Deal Name,Amount,Closing Date,Stage\n"


def zoho(tmp_path, day, *deals):
    """A Zoho export of deals as its user would have it after a download."""
    path = tmp_path / f"Deals_{day}.csv"
    path.write_text(ZOHO + "".join(f"zcrm_{deal},zcrm_9,Kevin,{deal},100,2026-12-01,Qualification\n" for deal in deals))
    return str(path)


def test_a_crm_export_holds_every_open_deal_unless_told_otherwise(command, tmp_path):
    def open_deals():
        rows = json.loads(command("show", "deals", "--json")[1])["rows"]
        return sorted(row["deal"] for row in rows)

    command("import", zoho(tmp_path, "2026_11_02", "A", "B"))
    command("import", zoho(tmp_path, "2026_11_09", "B"), "--set", "coverage=partial")
    assert open_deals() == ["A", "B"]
    command("import", zoho(tmp_path, "2026_11_16", "B"))
    assert open_deals() == ["B"]
