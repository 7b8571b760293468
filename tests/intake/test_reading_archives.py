"""A zip of sheets is as good as its sheets, and does no harm."""

import struct
import zipfile

import pytest
from sheets import TODAY, xlsx_sheet

from sales_core.intake.archive import expand
from sales_core.intake.limits import Limits
from sales_core.intake.prepare import prepare_file

ROWS = "Order No,Order Date,Customer,Amount\nA1,2026-11-02,X,5\n"


def zipped(path, **files: str | bytes):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return path


def told(path, **more) -> list[tuple[str, str]]:
    with expand(path, **more) as found:
        return [(member.shown, member.issue.code if member.issue else "") for member in found.members]


def test_every_sheet_becomes_a_file_that_is_prepared_under_its_own_name(tmp_path):
    book = xlsx_sheet(tmp_path, ["Order Date", "Customer", "Amount"], ["2026-11-09", "Y", 7]).read_bytes()
    path = zipped(tmp_path / "weeks.zip", **{"May/orders 2026-11-02.csv": ROWS, "w2.xlsx": book})
    with expand(path) as found:
        sheets = [
            prepare_file(member.path, today=TODAY, file_name=member.name)[0]
            for member in found.members
            if not member.issue
        ]
        assert [member.shown for member in found.members] == [
            "weeks.zip › May/orders 2026-11-02.csv",
            "weeks.zip › w2.xlsx",
        ]
    assert [(sheet.file_name, str(sheet.as_of), sheet.amount) for sheet in sheets] == [
        ("orders 2026-11-02.csv", "2026-11-02", 5),
        ("w2.xlsx", str(TODAY), 7),
    ]
    assert not found.members[0].path.exists()


def test_any_other_file_is_its_own_only_member(tmp_path):
    path = xlsx_sheet(tmp_path, ["a", "b"], [1, 2])
    with expand(path, file_name="mine.xlsx") as found:
        (member,) = found.members
    assert (member.path, member.name, member.shown, member.issue) == (path, "mine.xlsx", "mine.xlsx", None)
    assert told(tmp_path / "missing.xlsx") == [(str(tmp_path / "missing.xlsx"), "")]


def test_lock_files_system_files_and_what_is_no_sheet_are_left_out_and_told(tmp_path):
    names = ("__MACOSX/._a.csv", "~$a.xlsx", ".DS_Store", "read me.pdf")
    with expand(zipped(tmp_path / "z.zip", **dict.fromkeys(names, "x"), **{"a.csv": ROWS})) as found:
        assert [member.name for member in found.members] == ["a.csv"]
        (issue,) = found.issues
    assert (issue.code, issue.sheet, issue.value) == ("archive_ignored", "z.zip", "4")
    assert dict(issue.detail)["names"] == ", ".join(names)


def test_weeks_come_in_the_order_of_their_numbers(tmp_path):
    path = zipped(tmp_path / "z.zip", **{f"w{number}.csv": ROWS for number in (10, 2, 1)})
    assert [name for name, _ in told(path)] == ["z.zip › w1.csv", "z.zip › w2.csv", "z.zip › w10.csv"]


def test_names_written_in_gbk_are_read_right(tmp_path):
    path = zipped(tmp_path / "z.zip", **{"placehold.csv": ROWS})
    raw = path.read_bytes().replace(b"placehold.csv", "第一周.csv".encode("gb18030").ljust(13, b"_")[:10] + b"csv")
    name = "第一周单".encode("gb18030") + b"_.csv"
    path.write_bytes(raw.replace(raw[raw.index(b"PK\x03\x04") + 30 :][:13], name))
    assert told(path) == [("z.zip › 第一周单_.csv", "")]


def test_an_archive_in_the_archive_and_a_damaged_entry_do_not_stop_the_others(tmp_path):
    path = zipped(tmp_path / "z.zip", **{"a.csv": ROWS, "b.zip": b"PK", "c.csv": "x" * 99, "d.csv": ROWS})
    raw = bytearray(path.read_bytes())
    entry = raw.index(b"c.csv", raw.index(b"PK\x01\x02")) - 46
    raw[entry + 16 : entry + 20] = struct.pack("<I", 1)  # a wrong checksum
    path.write_bytes(raw)
    assert told(path) == [
        ("z.zip › a.csv", ""),
        ("z.zip › b.zip", "archive_in_archive"),
        ("z.zip › c.csv", "archive_damaged"),
        ("z.zip › d.csv", ""),
    ]


@pytest.mark.parametrize("claimed", [None, 500])
def test_a_bomb_is_refused_also_when_it_lies_about_its_size(tmp_path, claimed):
    path = zipped(tmp_path / "z.zip", **{"a.csv": b" " * 60_000_000})
    if claimed:
        raw = bytearray(path.read_bytes())
        entry = raw.index(b"PK\x01\x02")
        raw[entry + 24 : entry + 28] = struct.pack("<I", claimed)
        path.write_bytes(raw)
    assert [code for _, code in told(path)] == ["archive_too_large"]


def test_what_an_archive_says_of_itself_is_looked_at_first(tmp_path):
    path = zipped(tmp_path / "z.zip", **{f"{number}.csv": ROWS for number in range(5)})
    assert told(path, limits=Limits(entries=4)) == [("z.zip", "archive_too_many")]
    assert told(path, limits=Limits(unzipped=200)) == [("z.zip", "archive_too_large")]
    assert told(zipped(tmp_path / "e.zip", **{"a.pdf": "x"})) == [("e.zip", "archive_empty")]
    (tmp_path / "torn.zip").write_bytes(path.read_bytes()[:60])
    assert told(tmp_path / "torn.zip") == [("torn.zip", "archive_damaged")]


def test_a_locked_archive_says_so(tmp_path):
    path = zipped(tmp_path / "z.zip", **{"a.csv": ROWS})
    raw = bytearray(path.read_bytes())
    raw[raw.index(b"PK\x01\x02") + 8] |= 1
    path.write_bytes(raw)
    assert told(path) == [("z.zip", "archive_locked")]


def test_an_entry_that_would_leave_the_folder_is_left_out(tmp_path):
    with expand(zipped(tmp_path / "z.zip", **{"../../out.csv": ROWS, "a/../../b.csv": ROWS, "c.csv": ROWS})) as found:
        assert [member.name for member in found.members] == ["c.csv"]
        assert [issue.value for issue in found.issues] == ["2"]
