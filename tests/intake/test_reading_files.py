"""Files of every make become the same grid; what cannot be read says why."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sheets import csv_sheet, rewritten, xlsx_sheet

from sales_core.intake.child import read_grids
from sales_core.intake.limits import Limits
from sales_core.intake.refusal import RefusalError

LINES = ("客户名称,金额,日期", "上海澜石水务,12.50,2026-11-01", "无锡晟和半导体,7,2026-11-02")


def refusal(path, limits=None) -> str:
    with pytest.raises(RefusalError) as refused:
        read_grids(path, limits or Limits())
    return refused.value.code


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_a_text_file_reads_the_same_in_every_coding_and_with_every_delimiter(tmp_path, encoding, delimiter):
    lines = [line.replace(",", delimiter) for line in LINES]
    (grid,) = read_grids(csv_sheet(tmp_path, *lines, encoding=encoding))
    assert [grid.row(place) for place in range(3)] == [line.split(",") for line in LINES]


TEXTS = st.text(st.characters(codec="gb18030", exclude_characters="\0", exclude_categories=["Cc", "Cs"]), max_size=12)


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(TEXTS, TEXTS, TEXTS), min_size=1, max_size=6))
def test_any_cells_come_back_from_quoted_text(tmp_path, rows):
    lines = ["a,b,c"] + [",".join('"' + cell.replace('"', '""') + '"' for cell in row) for row in rows]
    (grid,) = read_grids(csv_sheet(tmp_path, *lines))
    assert [tuple(grid.row(place)) for place in range(1, len(rows) + 1)] == [
        tuple(cell.strip() for cell in row) for row in rows
    ]


def test_a_first_line_that_names_the_delimiter_is_no_row(tmp_path):
    (grid,) = read_grids(csv_sheet(tmp_path, "sep=;", "a;b", "1,5;2"))
    assert (grid.row(0), grid.row(1)) == (["a", "b"], ["1,5", "2"])


def test_western_and_cyrillic_text_is_not_taken_for_chinese(tmp_path):
    (western,) = read_grids(csv_sheet(tmp_path, "a,b", "Müller,Çelik", encoding="cp1252"))
    (cyrillic,) = read_grids(csv_sheet(tmp_path, "дата;клиент;сумма", "1;Ромашка;2", encoding="cp1251"))
    assert western.row(1) == ["Müller", "Çelik"]
    assert cyrillic.row(1) == ["1", "Ромашка", "2"]
    assert (western.encoding, cyrillic.encoding) == ("cp1252", "cp1251")


def test_cells_stand_at_their_row_and_column_in_a_workbook(tmp_path):
    path = xlsx_sheet(tmp_path, [], [None, "Customer", "Amount"], [None, "A", 2.5])
    (grid,) = read_grids(path)
    assert grid.offset == 1
    assert (grid.row(1), grid.row(2)) == (["Customer", "Amount"], ["A", "2.5"])


def test_an_error_cell_of_excel_is_not_blank(tmp_path):
    path = xlsx_sheet(tmp_path, ["Customer", "Amount"], ["A", 1], ["B", 77])
    rewritten(path, "xl/worksheets/sheet1.xml", b'<c r="B3"><v>77</v>', b'<c r="B3" t="e"><v>#DIV/0!</v>')
    (grid,) = read_grids(path)
    assert [grid.row(place)[1] for place in (1, 2)] == ["1", "#DIV/0!"]


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("empty.csv", b"", "empty_file"),
        ("page.xls", b"<html><body><p>Please log in</p></body></html>", "html_not_sheet"),
        ("page.xls", b"MIME-Version: 1.0\r\nContent-Type: multipart/related", "html_not_sheet"),
        ("book.xls", b'<?xml version="1.0"?><Workbook/>', "xml_not_sheet"),
        ("picture.xlsx", b"\x89PNG\r\n\x1a\n0000", "not_a_sheet"),
        ("packed.csv.gz", b"\x1f\x8b\x08\x00", "compressed_file"),
        ("torn.xlsx", b"PK\x03\x04 and no more", "damaged_file"),
        (
            "locked.xlsx",
            bytes.fromhex("d0cf11e0a1b11ae1") + "EncryptedPackage".encode("utf-16-le"),
            "password_protected",
        ),
        ("open.csv", b'a,b\n"' + b"x,1\n" * 400_000, "cell_too_long"),
    ],
)
def test_what_is_no_sheet_is_refused_with_its_reason(tmp_path, name, content, code):
    path = tmp_path / name
    path.write_bytes(content)
    assert refusal(path) == code


def test_too_many_rows_columns_or_seconds_are_refused(tmp_path):
    path = csv_sheet(tmp_path, "a,b,c", *["1,2,3"] * 50)
    assert refusal(path, Limits(rows=20)) == "too_many_rows"
    assert refusal(path, Limits(columns=2)) == "too_many_columns"
    assert refusal(path, Limits(seconds=0.0)) == "too_slow"
    assert refusal(path, Limits(memory=1_000_000)) == "too_much_memory"
