"""What Excel shows as an error or hides is known of a sheet of any make, at its place."""

import xlsxwriter
import xlwt
from reading_books import ods_book, xlsb_book, xml_book
from sheets import rewritten, xlsx_sheet

from sales_core.intake.child import read_grids

TEXT = '<table:table-cell office:value-type="string"><text:p>{}</text:p></table:table-cell>'
NUMBER = '<table:table-cell office:value-type="float" office:value="{0}"><text:p>{0}</text:p></table:table-cell>'


def cells(grid) -> list[list[str]]:
    return [grid.row(place) for place in range(grid.cells.num_rows)]


def test_errors_hidden_rows_and_merged_heads_of_an_old_workbook(tmp_path):
    book = xlwt.Workbook()
    for tab in ("一月", "Feb"):
        page = book.add_sheet(tab, cell_overwrite_ok=True)
        for row, line in enumerate([["Customer", "Amount"], ["A", 5], ["B", None], ["C", 7], ["D", None]], 1):
            for column, cell in enumerate(line):
                page.write(row, column, cell)
        page.row(3).set_cell_error(1, 0x2A)
        page.row(4).hidden = 1
        page.row(5).set_cell_error(1, 0x07)
        page.write_merge(0, 0, 0, 1, "Sales")
    book.save(tmp_path / "old.xls")
    for grid in read_grids(tmp_path / "old.xls"):
        assert cells(grid)[2:] == [["A", "5"], ["B", "#N/A"], ["C", "7"], ["D", "#DIV/0!"]]
        assert (grid.hidden_rows, grid.merges) == ((5,), ((0, 0, 0, 1),))


def test_errors_and_hidden_rows_of_a_binary_workbook(tmp_path):
    rows = [["Customer", "Amount"], ["A", 5.0], ["B", b"\x17"], ["C", 7.0]]
    (grid,) = read_grids(xlsb_book(tmp_path / "book.xlsb", rows, hidden=(3,)))
    assert cells(grid) == [["Customer", "Amount"], ["A", "5"], ["B", "#REF!"], ["C", "7"]]
    assert grid.hidden_rows == (4,)


def test_errors_and_filtered_rows_of_an_open_document_also_below_repeated_rows(tmp_path):
    head = "".join(map(TEXT.format, ("Customer", "Amount")))
    error = '<table:table-cell office:value-type="float" office:value="0"><text:p>#VALUE!</text:p></table:table-cell>'
    path = ods_book(
        tmp_path / "book.ods",
        f"<table:table-row>{head}</table:table-row>",
        f'<table:table-row table:number-rows-repeated="3">{TEXT.format("A")}{NUMBER.format(5)}</table:table-row>',
        f'<table:table-row table:visibility="filter">{TEXT.format("B")}{error}</table:table-row>',
    )
    (grid,) = read_grids(path)
    assert cells(grid)[1:] == [["A", "5"]] * 3 + [["B", "#VALUE!"]]
    assert grid.hidden_rows == (5,)


def test_hidden_and_filtered_rows_hidden_columns_and_merged_heads_of_a_workbook(tmp_path):
    with xlsxwriter.Workbook(tmp_path / "book.xlsx") as book:
        page = book.add_worksheet()
        page.merge_range("A1:C1", "Sales")
        for row in range(1, 9):
            page.write_row(row, 0, [f"Customer {row}", row, "x"])
        page.set_row(3, None, None, {"hidden": True})
        page.set_row(7, None, None, {"hidden": True})
        page.set_column("C:C", None, None, {"hidden": True})
    (grid,) = read_grids(tmp_path / "book.xlsx")
    assert (grid.hidden_rows, grid.hidden_columns, grid.merges) == ((4, 8), (2,), ((0, 0, 0, 2),))
    assert grid.row(3) == ["Customer 3", "3", "x"]


def test_an_error_without_a_value_takes_none_from_the_next_cell(tmp_path):
    path = xlsx_sheet(tmp_path, ["Customer", "Amount"], [3, 77])
    rewritten(path, "xl/worksheets/sheet1.xml", b'<c r="A2"><v>3</v></c>', b'<c r="A2" t="e"/>')
    (grid,) = read_grids(path)
    assert grid.row(1) == ["", "77"]


def test_errors_of_an_xml_workbook_are_its_texts(tmp_path):
    row = '<Row><Cell><Data ss:Type="Error">#N/A</Data></Cell><Cell><Data ss:Type="Number">7</Data></Cell></Row>'
    (grid,) = read_grids(xml_book(tmp_path / "b.xls", f'<Worksheet ss:Name="Q1"><Table>{row}</Table></Worksheet>'))
    assert (grid.sheet, cells(grid)) == ("Q1", [["#N/A", "7"]])
