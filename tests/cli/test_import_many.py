"""Folders, archives and a watched folder are imported like single files, oldest first."""

import json
import os
import signal
import sys
import time
import zipfile
from pathlib import Path
from subprocess import PIPE, Popen

import pytest
from conftest import require

from sales_core.cli.main import main

ROOT = Path(__file__).parents[2]
HEADER = "Order No,Order Date,Sales Rep,Customer,Amount\n"


def week(number: int, amount: int = 100) -> str:
    return f"{HEADER}W{number},2026-11-{number:02d},Li,X,{amount}\n"


@pytest.fixture
def command(tmp_path, capsys):
    def run(*words):
        code = main([*map(str, words), "--store", str(tmp_path / "sales.duckdb")])
        return code, capsys.readouterr()

    return run


@pytest.fixture
def folder(tmp_path):
    """Three weeks, one of them in an archive, a file that is no sheet of sales and a lock file."""
    found = tmp_path / "weeks"
    (found / "old").mkdir(parents=True)
    (found / "orders 2026-11-09.csv").write_text(week(9))
    (found / "old" / "orders 2026-11-02.csv").write_text(week(2))
    (found / "broken 2026-11-05.xlsx").write_bytes(b"PK\x03\x04 torn")
    (found / "~$orders.xlsx").write_bytes(b"lock")
    with zipfile.ZipFile(found / "third.zip", "w") as archive:
        archive.writestr("orders 2026-11-16.csv", week(16))
        archive.writestr("notes.pdf", "x")
    return found


def test_a_folder_is_imported_in_the_order_of_its_dates_and_a_broken_file_stops_nothing(command, folder):
    code, printed = command("import", folder, "--json")
    files = json.loads(printed.out)["files"]
    assert code == 1
    assert [(Path(file["file"]).name, file["batches"][0]["status"]) for file in files] == [
        ("orders 2026-11-02.csv", "committed"),
        ("broken 2026-11-05.xlsx", "refused"),
        ("orders 2026-11-09.csv", "committed"),
        ("third.zip › orders 2026-11-16.csv", "committed"),
    ]
    assert printed.err == "third.zip: Left out of the archive, because they are no sheets (1): notes.pdf.\n"


def test_one_summary_at_the_end_tells_how_all_ended(command, folder):
    command("import", folder / "old")
    _, printed = command("import", folder)
    assert printed.out.splitlines()[-2:] == [
        "4 files, 4 sheets: 2 committed, 1 already imported, 0 held, 1 refused",
        "  orders: 2 rows, amount 200.00",
    ]


def test_files_without_a_date_in_their_name_go_by_the_date_that_their_sheet_tells(command, tmp_path):
    for name, day in (("a.csv", "2026-11-16"), ("b.csv", "2026-11-02")):
        (tmp_path / name).write_text(f"Sales as of {day},,,,\n{week(int(day[-2:]))}")
    _, printed = command("import", tmp_path / "a.csv", tmp_path / "b.csv", "--json")
    assert [Path(file["file"]).name for file in json.loads(printed.out)["files"]] == ["b.csv", "a.csv"]


def test_the_later_sheet_prevails_whatever_its_name(command, tmp_path):
    (tmp_path / "z 2026-11-02.csv").write_text(week(1, amount=100))
    (tmp_path / "a 2026-11-09.csv").write_text(week(1, amount=250))
    command("import", tmp_path / "a 2026-11-09.csv", tmp_path / "z 2026-11-02.csv")
    _, printed = command("show", "targets", "--period", "2026-11", "--as-of", "2026-11-16", "--json")
    (row,) = [row for row in json.loads(printed.out)["rows"] if row["person"] is None and row["metric"] == "revenue"]
    assert row["actual"] == "250.00"


def test_an_archive_that_cannot_be_opened_is_one_refused_file(command, tmp_path):
    (tmp_path / "torn.zip").write_bytes(b"PK\x03\x04 torn")
    code, printed = command("import", tmp_path / "torn.zip", "--json")
    (file,) = json.loads(printed.out)["files"]
    assert (code, file["file"], file["batches"][0]["issues"][0]["code"]) == (1, "torn.zip", "archive_damaged")


def test_an_empty_folder_is_no_success(command, tmp_path):
    (tmp_path / "empty").mkdir()
    code, printed = command("import", tmp_path / "empty", "--json")
    assert (code, json.loads(printed.out)) == (1, {"files": []})


def test_nothing_to_import_is_a_usage_error(command):
    with pytest.raises(SystemExit) as ended:
        command("import")
    assert ended.value.code == 2


@pytest.fixture
def watcher(tmp_path):
    """The command in a process of its own, watching a folder with one file in it."""
    watched = tmp_path / "inbox"
    watched.mkdir()
    (watched / "orders 2026-11-02.csv").write_text(week(2))
    words = [sys.executable, "-m", "sales_core", "import", "--watch", str(watched), "--json"]
    words += ["--store", str(tmp_path / "sales.duckdb")]
    process = Popen(words, stdout=PIPE, stderr=PIPE, text=True, cwd=ROOT, env={**os.environ, "PYTHONUNBUFFERED": "1"})
    yield process, watched
    process.kill()
    process.wait(10)


def result(process) -> tuple[str, str, str]:
    """Name, status and amount of the next file that is told."""
    told = json.loads(process.stdout.readline())
    (sheet,) = told["batches"]
    return Path(told["file"]).name, sheet["status"], sheet["amount"]


@pytest.mark.timeout(90)
def test_a_watched_folder_is_imported_as_files_come_change_and_end_until_interrupted(watcher):
    process, folder = watcher
    assert result(process) == ("orders 2026-11-02.csv", "committed", "100.00")
    (folder / "~$orders 2026-11-09.xlsx").write_bytes(b"lock")
    with (folder / "orders 2026-11-09.csv").open("w") as growing:
        growing.write(week(9))
        growing.flush()
        time.sleep(0.5)
        growing.write("W10,2026-11-10,Li,X,11\n")
    assert result(process) == ("orders 2026-11-09.csv", "committed", "111.00")
    (folder / "orders 2026-11-02.csv").write_text(week(2, amount=70_000))
    name, status, _ = result(process)
    assert (name, status in ("committed", "held")) == ("orders 2026-11-02.csv", True)
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=20)
    assert (process.returncode, out, err) == (0, "", "")


@pytest.mark.timeout(90)
def test_a_watched_folder_waits_while_another_process_has_the_store(tmp_path):
    (tmp_path / "inbox").mkdir()
    (tmp_path / "inbox" / "orders 2026-11-02.csv").write_text(week(2))
    words = [sys.executable, "-m", "sales_core", "import", "--watch", str(tmp_path / "inbox"), "--json"]
    words += ["--store", str(tmp_path / "sales.duckdb")]
    holds = (
        "import sys; from sales_core.store.store import open_store; s = open_store(sys.argv[1]); print(1, flush=True)"
    )
    command = [sys.executable, "-c", f"{holds}; sys.stdin.read()", str(tmp_path / "sales.duckdb")]
    holder = Popen(command, stdin=PIPE, stdout=PIPE, text=True, cwd=ROOT)
    holder.stdout.readline()
    process = Popen(words, stdout=PIPE, stderr=PIPE, text=True, cwd=ROOT)
    try:
        assert "is held by" in process.stderr.readline()
        holder.communicate(timeout=20)
        assert result(process) == ("orders 2026-11-02.csv", "committed", "100.00")
        process.send_signal(signal.SIGTERM)
        assert process.communicate(timeout=20) == ("", "")
        assert process.returncode == 0
    finally:
        process.kill()
        holder.kill()
        process.wait(10)


RETAIL = ROOT.parent / "shared" / "real" / "uci-retail"


@pytest.mark.real
def test_twenty_six_days_of_a_shop_in_one_zip_come_to_their_known_total(command, tmp_path):
    if not RETAIL.exists():
        require("the public files in ../shared/real")
    with zipfile.ZipFile(tmp_path / "days.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        for path in RETAIL.glob("*.csv"):
            archive.write(path, path.name)
    code, printed = command("import", tmp_path / "days.zip")
    assert (code, printed.out.splitlines()[-2:]) == (
        0,
        [
            "26 files, 26 sheets: 26 committed, 0 already imported, 0 held, 0 refused",
            "  orders: 52,127 rows, amount 866,869.59",
        ],
    )
