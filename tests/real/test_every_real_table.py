"""What is right for every table of every public file: taken with a known total, or left with a reason to act on."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
from conftest import require

from sales_core.intake.prepare import prepare_file
from sales_core.intake.prepared import Choices, Prepared
from sales_core.model.batch import RowCounts, Status
from sales_core.text.core import Language
from sales_core.text.issues import say_issue

REAL = Path(__file__).parents[3] / "shared" / "real"
TODAY = date(2026, 11, 24)
DAILY = "uci-retail"  # 26 files of one make
pytestmark = pytest.mark.real


@dataclass(frozen=True)
class Right:
    """What is right for one table.

    taken: its accepted rows; rejected: rows besides them; code: of each rejected row, or why the table is not taken.
    amount: its known total; columns: what another reader multiplies and adds up.
    """

    sheet: str
    kind: str | None = None
    taken: int = 0
    amount: str = "0"
    columns: tuple[str, ...] = ()
    status: Status = Status.COMMITTED
    code: str = ""
    rejected: int = 0


def waits(sheet: str, code: str, kind: str | None = None) -> Right:
    return Right(sheet, kind, status=Status.HELD, code=code)


def no_sales(sheet: str) -> Right:
    return Right(sheet, status=Status.REFUSED, code="no_kind")


TABS_2018 = (
    ("58108.09", 39),
    ("36367.20", 35),
    ("65393.79", 47),
    ("75245.29", 47),
    ("107149.19", 81),
    ("71297.06", 50),
)
STORES = tuple(map(no_sales, ("2019", "2020", "2019-2020", "2019-2020 #2")))
FILES: dict[str, tuple[Right, ...]] = {
    "cn/Chapter10.xlsx": (Right("Sheet1", "customers", 6),),
    "cn/order-14.3.csv": (Right("order-14.3", "orders", 3_478, "28950.07", ("单价", "销量")),),
    "cn/客户导入模板.xlsx": (Right("客户导入模板", "customers", 3),),
    "cn/电脑配件销售记录.xlsx": (waits("Sheet1", "no_date_column", "orders"),),
    "cn/营业额数据.xlsx": (
        Right("Sheet1", "orders", 246, "327257", ("交易额",), code="missing_amount", rejected=3),
        Right("Sheet2", "orders", 8, "10543", ("交易额",)),
        Right("Sheet3", "people", 7),
    ),
    "cn/销售记录.xlsx": (Right("销售记录", "orders", 15_092, "70299898.66", ("金额",)),),
    "maven-crm/accounts.csv": (Right("accounts", "customers", 85),),
    "maven-crm/products.csv": (no_sales("products"),),
    "maven-crm/sales_pipeline.csv": (Right("sales_pipeline", "deals", 8_800, "10005534", ("close_value",)),),
    "maven-crm/sales_teams.csv": (Right("sales_teams", "people", 35),),
    "pbpython/2018_Sales_Total_Tabs.xlsx": tuple(
        Right(f"Sheet{place}", "orders", rows, amount, ("ext price",))
        for place, (amount, rows) in enumerate(TABS_2018, 1)
    ),
    "pbpython/customer-status.xlsx": (Right("Sheet1", "customers", 16),),
    "pbpython/sales-feb-2014.xlsx": (Right("Sheet1", "orders", 108, "146211.62", ("ext price",)),),
    "pbpython/sales-jan-2014.xlsx": (Right("Sheet1", "orders", 134, "185361.66", ("ext price",)),),
    "pbpython/sales-mar-2014.xlsx": (Right("Sheet1", "orders", 142, "203921.38", ("ext price",)),),
    "pbpython/sales_cleanup.xlsx": (waits("Sheet1", "kind_unclear"),),
    "pbpython/sales_data_types.csv": (waits("sales_data_types", "kind_unclear"),),
    "pbpython/salesfunnel.xlsx": (Right("Sheet1", "deals", 17, "522000", ("Price",)),),
    "pbpython/sample-sales-reps.xlsx": (Right("sample-salesv4", "orders", 1_500, "857630.19", ("ext price",)),),
    "pbpython/shipping_tables.xlsx": tuple(map(no_sales, ("sales", "shipping_rates", "shipping_rates #2"))),
    "python-for-excel/April.xls": (Right("Sheet1", "orders", 5_383, "84201.45", ("amount",)),),
    "python-for-excel/January.xlsx": (Right("Sheet1", "orders", 9_493, "138803.10", ("amount",)),),
    "python-for-excel/stores.xls": STORES,
    "python-for-excel/stores.xlsx": STORES,
    "sfdc-wave/Account.csv": (Right("Account", "customers", 3_775),),
    "sfdc-wave/Opportunity.csv": (Right("Opportunity", "deals", 5_197, "456577120", ("Amount",)),),
    "sfdc-wave/OpportunityHistory.csv": (
        Right("OpportunityHistory", "deal_stages", 17_502, "1527027319", ("Amount__c",)),
    ),
    "sfdc-wave/Quota.csv": (Right("Quota", "targets", 408, "210800000", ("QuotaAmount__c",)),),
    "sfdc-wave/User.csv": (Right("User", "people", 20),),
}


@pytest.fixture(autouse=True)
def real_files() -> None:
    if not REAL.exists():
        require("the public files in ../shared/real")


def read(name: str, choices: Choices | None = None) -> tuple[Prepared, ...]:
    return prepare_file(REAL / name, choices, today=TODAY)


def rows_of(name: str, sheet: str) -> Iterator[dict[str, Any]]:
    """The rows as another reader gives them."""
    path = REAL / name
    if path.suffix == ".csv":
        encoding = "gb18030" if name.startswith("cn/") else "utf-8-sig"
        with path.open(encoding=encoding, newline="") as file:
            yield from csv.DictReader(file)
    else:
        engine = "calamine" if path.suffix == ".xls" else "openpyxl"
        frame = pd.read_excel(path, sheet_name=sheet, dtype=object, engine=engine)
        yield from frame.to_dict("records")


def added_up(name: str, sheet: str, columns: tuple[str, ...]) -> tuple[int, Decimal]:
    """How many rows have all of these columns, and the sum of their products."""
    count, total = 0, Decimal(0)
    for row in rows_of(name, sheet):
        cells = [row[column] for column in columns]
        if any(pd.isna(cell) or cell == "" for cell in cells):
            continue
        product = Decimal(1)
        for cell in cells:
            product *= Decimal(str(cell))
        count, total = count + 1, total + product
    return count, total


def cents(amount: Decimal | str) -> Decimal:
    return round(Decimal(amount), 2)


def test_every_public_file_is_in_the_table():
    there = {str(path.relative_to(REAL)) for path in REAL.rglob("*") if path.is_file()} - {"README.md"}
    assert {name for name in there if not name.startswith(DAILY)} == set(FILES)
    assert sum(name.startswith(DAILY) for name in there) == 26


@pytest.mark.parametrize("name", FILES)
def test_every_table_of_a_public_file_ends_as_is_right(name):
    sheets = read(name)
    assert [sheet.sheet for sheet in sheets] == [right.sheet for right in FILES[name]]
    for sheet, right in zip(sheets, FILES[name], strict=True):
        assert (sheet.kind, sheet.status) == (right.kind, right.status), sheet.sheet
        codes = [issue.code for issue in sheet.issues]
        if right.status is Status.COMMITTED:
            read_rows = right.taken + right.rejected
            assert sheet.rows == RowCounts(read_rows, right.taken, 0, right.rejected, 0)
            assert cents(sheet.amount) == cents(right.amount)
            assert codes == [right.code] * right.rejected
        else:
            assert (codes, sheet.rows) == ([right.code], RowCounts())


@pytest.mark.parametrize(
    ("name", "right"), [(name, right) for name, all_ in FILES.items() for right in all_ if right.columns]
)
def test_the_total_of_a_public_table_is_what_another_reader_adds_up(name, right):
    count, total = added_up(name, right.sheet, right.columns)
    assert cents(total) == cents(right.amount)
    assert count == (4_238 + 2_473 if right.kind == "deals" and name.startswith("maven") else right.taken)


@pytest.mark.parametrize("name", [name for name, all_ in FILES.items() if any(r.code == "no_kind" for r in all_)])
def test_what_is_no_sales_sheet_says_in_both_languages_which_columns_it_has(name):
    for sheet in read(name):
        (issue,) = sheet.issues
        for language in Language:
            said = say_issue(issue.code, language, sheet=sheet.sheet, **dict(issue.detail))
            assert sheet.sheet in said
            assert dict(issue.detail)["headers"].split(", ")[0] in said


def test_orders_without_a_date_are_taken_once_the_user_gives_it():
    (sheet,) = read("cn/电脑配件销售记录.xlsx", Choices(as_of=date(2026, 10, 31)))
    assert (sheet.status, sheet.rows, sheet.amount) == (Status.COMMITTED, RowCounts(29, 29), Decimal("193942"))
    assert {row["ordered_on"] for row in sheet.table.to_pylist()} == {date(2026, 10, 31)}


def test_each_day_of_a_shop_is_taken_whole_with_its_returns_and_twins():
    rows, total, unnamed = 0, Decimal(0), 0
    for path in sorted((REAL / DAILY).glob("*.csv")):
        (sheet,) = read(f"{DAILY}/{path.name}")
        count, amount = added_up(f"{DAILY}/{path.name}", "", ("UnitPrice", "Quantity"))
        assert (sheet.kind, sheet.status, sheet.rows) == ("orders", Status.COMMITTED, RowCounts(count, count)), path
        assert cents(sheet.amount) == cents(amount), path
        rows, total, unnamed = rows + count, total + amount, unnamed + sheet.table["customer_id"].null_count
    assert (rows, cents(total), unnamed) == (52_127, Decimal("866869.59"), 19_058)
