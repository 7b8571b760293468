"""A download opens cleanly in Excel and says by itself what it holds."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from io import BytesIO

import openpyxl
import pytest

from sales_core.reports.question import ask
from sales_core.text.core import Language, Text
from sales_core.ui.cells import as_arrow, number_format
from sales_core.ui.columns import Column, Show, headed
from sales_core.ui.page import Page
from sales_core.ui.sheet import xlsx


@dataclass(frozen=True)
class Row:
    customer: str
    amount: Decimal | None
    share: Decimal | None
    on: date | None
    stage: str = "won"


COLUMNS = (
    Column("customer", Text("Customer", "客户")),
    Column("amount", Text("Amount", "金额"), Show.MONEY),
    Column("share", Text("Share", "占比"), Show.PERCENT),
    Column("on", Text("Date", "日期"), Show.DATE),
    Column("stage", Text("Stage", "阶段"), words={"won": Text("Won", "赢单")}),
)
ROWS = (
    Row("=1+1", Decimal("12345.675"), Decimal("0.25"), date(2026, 11, 3)),
    Row("https://example.com", None, None, None, "unheard of"),
)


@pytest.fixture
def page(store):
    reader = store.reader()
    question = ask(reader, date(2026, 11, 24))
    return Page(store, question, Language.ZH, reader.viewer, None, "", ("Li",), ("Li",), (), date(2026, 11, 24))


def cells(page, number=0):
    book = openpyxl.load_workbook(BytesIO(xlsx(page, "客户/明细", ROWS, COLUMNS)))
    return [[cell.value for cell in row] for row in book.worksheets[number].iter_rows()]


def test_numbers_are_numbers_dates_are_dates_and_nothing_is_an_empty_cell(page):
    head, first, second = cells(page)
    assert head == ["客户", "金额", "占比", "日期", "阶段"]
    assert first[1:3] == [12345.68, 0.25]
    assert first[3].date() == date(2026, 11, 3)
    assert second[1:4] == [None, None, None]


def test_text_never_becomes_a_formula_or_a_link(page):
    sheet = openpyxl.load_workbook(BytesIO(xlsx(page, "x", ROWS, COLUMNS))).worksheets[0]
    assert (sheet["A2"].value, sheet["A2"].data_type) == ("=1+1", "s")
    assert sheet["A3"].hyperlink is None


def test_a_closed_set_is_said_in_the_language_and_other_values_stay(page):
    assert [row[4] for row in cells(page)] == ["阶段", "赢单", "unheard of"]


def test_the_second_sheet_says_period_as_of_basis_and_people(page):
    assert cells(page, 1)[1:] == [
        ["期间", "2026年11月"],
        ["截至日期", "2026年11月24日"],
        ["收入口径", page.say(Text("won deals", "赢单"))],
        ["人员", "Li"],
    ]


def test_the_table_on_the_screen_is_rounded_half_up_and_keeps_gaps():
    shown = as_arrow(ROWS, COLUMNS, Language.EN).to_pydict()
    assert shown["Amount"] == [Decimal("12345.68"), None]
    assert shown["Share"] == [Decimal("25.0"), None]
    assert shown["Stage"] == ["Won", "unheard of"]


def test_two_columns_of_one_name_are_told_apart():
    twice = (Column("amount", Text("Amount", "金额")), Column("share", Text("Amount", "金额")))
    assert headed(twice, Language.EN) == ["Amount", "Amount (2)"]


def test_the_browser_writes_money_with_its_sign():
    assert number_format(Show.MONEY, "CNY", Language.ZH) == "¥%,.2f"
    assert number_format(Show.DAYS, "CNY", Language.ZH) == "%,d 天"
