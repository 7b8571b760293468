"""Web pages, XML and text that are named like workbooks, as Excel and many systems export them."""

import pytest
from reading_books import xml_book

from sales_core.intake.child import read_grids
from sales_core.intake.refusal import RefusalError


def page(tmp_path, body: str, head: str = "", encoding: str = "utf-8"):
    path = tmp_path / "export.xls"
    path.write_bytes(f"<html><head>{head}</head><body>{body}</body></html>".encode(encoding))
    return path


def cells(grid) -> list[list[str]]:
    return [grid.row(place) for place in range(grid.cells.num_rows)]


def test_a_table_is_read_with_its_line_breaks_entities_and_unclosed_cells(tmp_path):
    body = "<table><tr><th>Customer<br>name<th>Amount<tr><td>A &amp; B&nbsp;<td>1,234.50</table>"
    (grid,) = read_grids(page(tmp_path, body))
    assert cells(grid) == [["Customer\nname", "Amount"], ["A & B", "1,234.50"]]


def test_cells_that_span_rows_and_columns_keep_the_others_in_their_columns(tmp_path):
    body = (
        '<table><tr><th rowspan="2">Customer</th><th colspan="2">2026</th></tr><tr><th>Jan</th><th>Feb</th></tr>'
        '<tr><td rowspan="2">A</td><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr></table>'
    )
    (grid,) = read_grids(page(tmp_path, body))
    assert cells(grid) == [["Customer", "2026", ""], ["", "Jan", "Feb"], ["A", "1", "2"], ["", "3", "4"]]
    assert grid.merges == ((0, 0, 1, 0), (0, 1, 0, 2), (2, 0, 3, 0))


def test_several_tables_are_several_sheets_named_by_their_tabs_or_captions(tmp_path):
    table = "<table><tr><td>Customer</td><td>Amount</td></tr><tr><td>{}</td><td>1</td></tr></table>"
    body = table.format("A") + table.format("B")
    tabs = "<!--[if gte mso 9]><xml><x:Name>一月</x:Name><x:Name>二月</x:Name></xml><![endif]-->"
    named = read_grids(page(tmp_path, body, tabs))
    assert [(grid.sheet, grid.row(1)[0]) for grid in named] == [("一月", "A"), ("二月", "B")]
    captioned = read_grids(page(tmp_path, body.replace("<table>", "<table><caption>North</caption>", 1)))
    assert [grid.sheet for grid in captioned] == ["North", "Table 2"]


def test_a_table_of_titles_belongs_to_the_table_below_it_and_layout_tables_do_not_count(tmp_path):
    inner = "<table><tr><td>Customer</td><td>Amount</td></tr><tr><td>A</td><td>1</td></tr></table>"
    body = f"<table><tr><td>Sales of 2026-11-02</td></tr></table><table><tr><td>{inner}</td></tr></table>"
    (grid,) = read_grids(page(tmp_path, body))
    assert cells(grid) == [["Sales of 2026-11-02", ""], ["Customer", "Amount"], ["A", "1"]]


def test_a_page_of_excel_gives_numbers_as_exact_as_it_noted_them_and_rows_that_it_hides(tmp_path):
    head = '<meta http-equiv=Content-Type content="text/html; charset=gb2312">'
    body = (
        "<table><tr><td>客户名称</td><td>金额</td></tr><tr><td>澜石</td><td x:num='9350.09'>9,350</td></tr>"
        "<tr style='display: none'><td>禾苗</td><td x:num='46000'>2025-12-09</td></tr></table>"
    )
    (grid,) = read_grids(page(tmp_path, body, head, "gb18030"))
    assert cells(grid) == [["客户名称", "金额"], ["澜石", "9350.09"], ["禾苗", "2025-12-09"]]
    assert (grid.encoding, grid.hidden_rows) == ("", (3,))


@pytest.mark.parametrize("encoding", ["utf-16", "big5", "cp1251"])
def test_a_page_in_a_coding_that_it_declares_or_marks(tmp_path, encoding):
    word = {"utf-16": "客户", "big5": "客戶", "cp1251": "Клиент"}[encoding]
    head = f'<meta charset="{ {"cp1251": "windows-1251"}.get(encoding, encoding) }">'
    (grid,) = read_grids(page(tmp_path, f"<table><tr><td>{word}</td><td>1</td></tr></table>", head, encoding))
    assert grid.row(0) == [word, "1"]


def test_a_workbook_in_xml_with_gaps_days_merged_cells_comments_and_hidden_tabs(tmp_path):
    rows = (
        '<Row><Cell ss:MergeAcross="1"><Data ss:Type="String">Sales</Data></Cell><Cell>'
        '<Data ss:Type="String">Day</Data>'
        '<Comment><ss:Data>Check</ss:Data></Comment></Cell></Row><Row ss:Index="3" ss:Hidden="1"><Cell ss:Index="2">'
        '<Data ss:Type="Number">12.5</Data></Cell><Cell>'
        '<Data ss:Type="DateTime">2026-11-02T00:00:00.000</Data></Cell></Row>'
    )
    visible = "<Visible>SheetHidden</Visible>"
    options = f'<WorksheetOptions xmlns="urn:schemas-microsoft-com:office:excel">{visible}</WorksheetOptions>'
    shown, hidden = read_grids(
        xml_book(
            tmp_path / "b.xls",
            f'<Worksheet ss:Name="订单"><Table>{rows}</Table></Worksheet>',
            f'<Worksheet ss:Name="old"><Table>{rows}</Table>{options}</Worksheet>',
        )
    )
    assert cells(shown) == [["Sales", "", "Day"], ["", "", ""], ["", "12.5", "2026-11-02"]]
    assert (shown.sheet, shown.hidden_rows, shown.merges) == ("订单", (3,), ((0, 0, 0, 1),))
    assert (hidden.sheet, hidden.hidden) == ("old", True)


def test_xml_that_declares_entities_is_refused(tmp_path):
    path = tmp_path / "b.xls"
    path.write_text('<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "b">]><Workbook>&a;</Workbook>')
    with pytest.raises(RefusalError) as refused:
        read_grids(path)
    assert refused.value.code == "xml_not_sheet"


def test_a_cell_that_claims_to_span_everything_is_refused(tmp_path):
    with pytest.raises(RefusalError) as refused:
        read_grids(page(tmp_path, '<table><tr><td colspan="9999999">1</td><td>2</td></tr></table>'))
    assert refused.value.code == "too_many_columns"


def test_text_named_xls_is_read_as_text(tmp_path):
    path = tmp_path / "export.xls"
    path.write_bytes("客户名称\t金额\r\n澜石\t1,5\r\n".encode("gb18030"))
    (grid,) = read_grids(path)
    assert cells(grid) == [["客户名称", "金额"], ["澜石", "1,5"]]
