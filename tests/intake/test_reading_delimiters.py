"""Text is cut where it is meant to be cut."""

import csv

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sheets import csv_sheet

from sales_core.intake.child import read_grids
from sales_core.intake.limits import DEFAULT
from sales_core.intake.reader.plainlines import read_plain

ROWS = [["Date", "Customer", "Amount"], *([f"2026-11-{day:02d}", f"Customer {day}", f"{day}.5"] for day in range(1, 6))]


def read(path) -> list[list[str]]:
    (grid,) = read_grids(path)
    return [grid.row(place) for place in range(grid.cells.num_rows)]


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|", ":", "^", "~"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_every_delimiter_with_every_line_end(tmp_path, delimiter, end):
    path = tmp_path / "sheet.txt"
    path.write_bytes(end.join(delimiter.join(row) for row in ROWS).encode())
    assert read(path) == ROWS


@pytest.mark.parametrize("delimiter", [":", "^", "~"])
def test_a_seldom_delimiter_wins_over_commas_in_amounts(tmp_path, delimiter):
    rows = [["Date", "Customer", "Amount"], *([f"2026-11-{day:02d}", "A", f"{day},234.50"] for day in range(1, 9))]
    assert read(csv_sheet(tmp_path, *(delimiter.join(row) for row in rows))) == rows


def test_times_of_day_do_not_cut_lines(tmp_path):
    lines = ["At,Amount", *(f"2026-11-02 10:{minute}:00,5" for minute in range(10, 20))]
    assert read(csv_sheet(tmp_path, *lines))[1] == ["2026-11-02 10:10:00", "5"]


def test_decimal_commas_do_not_cut_a_sheet_with_semicolons(tmp_path):
    lines = ["Datum;Kunde;Betrag", *(f"0{day}.11.2026;Müller, Söhne;{day},50" for day in range(1, 9))]
    assert read(csv_sheet(tmp_path, *lines))[3] == ["03.11.2026", "Müller, Söhne", "3,50"]


@pytest.mark.parametrize("line", ["sep=;", '"sep=;"', "SEP=;"])
def test_a_line_that_names_the_delimiter_counts_more_than_what_it_looks_like(tmp_path, line):
    assert read(csv_sheet(tmp_path, line, "a,b;c", "1,5;2"))[1] == ["1,5", "2"]


def test_single_quotation_marks_quote_when_they_stand_around_cells(tmp_path):
    lines = ["'Customer','Amount'", "'Li, Wang & Co','5'", "'Rock ''n'' Roll','6'"]
    assert read(csv_sheet(tmp_path, *lines))[1:] == [["Li, Wang & Co", "5"], ["Rock 'n' Roll", "6"]]


def test_a_single_mark_before_a_number_or_in_a_name_is_no_quotation(tmp_path):
    lines = ["Id,Customer", "'0012,O'Neill", "'0013,Rock 'n' Roll"]
    assert read(csv_sheet(tmp_path, *lines))[1] == ["'0012", "O'Neill"]


WORDS = st.text(st.characters(exclude_characters='"\0\r\n', exclude_categories=["Cs", "Cc"]), max_size=8)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    rows=st.lists(st.lists(WORDS, min_size=1, max_size=4), min_size=1, max_size=8),
    end=st.sampled_from(["\n", "\r\n"]),
    mark=st.sampled_from(["utf-8", "utf-8-sig"]),
)
def test_plain_text_is_read_fast_to_the_same_cells_as_with_care(tmp_path, rows, end, mark):
    path = tmp_path / "sheet.csv"
    path.write_bytes(end.join(map(";".join, rows)).encode(mark))
    plain = read_plain(path, ";", '"', 0, DEFAULT)
    fast = [list(row.values()) for batch in plain or () for row in batch.to_pylist()]
    with path.open(encoding=mark, newline="") as file:
        careful = [row or [""] * len(fast[0]) for row in csv.reader(file, delimiter=";")] if plain else []
    assert fast == careful


@pytest.mark.parametrize("lines", [["a,b", "1"], ["a,b", '"1",2'], ["a,b", "1,\r2"], ["a", "b"]])
def test_text_with_rows_that_differ_or_cells_that_are_quoted_is_read_with_care(tmp_path, lines):
    assert read_plain(csv_sheet(tmp_path, *lines), ",", '"', 0, DEFAULT) is None


def test_a_mark_and_a_line_that_names_the_delimiter_are_no_cells(tmp_path):
    assert read(csv_sheet(tmp_path, "sep=;", "a;b", "1,5;2", encoding="utf-8-sig")) == [["a", "b"], ["1,5", "2"]]


def test_an_empty_line_is_an_empty_row_of_its_own_number(tmp_path):
    assert read(csv_sheet(tmp_path, "a,b", "", "1,2", "")) == [["a", "b"], ["", ""], ["1", "2"]]
