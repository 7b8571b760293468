"""The public files through intake alone: every one ends with its known totals, or with a reason to act on."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from conftest import require

from sales_core.intake.prepare import prepare_file
from sales_core.intake.prepared import Choices, Prepared
from sales_core.model.batch import Status

REAL = Path(__file__).parents[3] / "shared" / "real"
TODAY = date(2026, 11, 24)
pytestmark = pytest.mark.real


@pytest.fixture(autouse=True)
def real_files() -> None:
    if not REAL.exists():
        require("the public files in ../shared/real")


def read(name: str, choices: Choices | None = None) -> tuple[Prepared, ...]:
    sheets = prepare_file(REAL / name, choices, today=TODAY)
    for sheet in sheets:
        rows = sheet.rows
        assert rows.read == rows.accepted + rows.duplicate + rows.rejected + rows.skipped
    return sheets


TOTALS = [
    ("maven-crm/accounts.csv", "customers", 85, "0"),
    ("maven-crm/sales_teams.csv", "people", 35, "0"),
    ("maven-crm/sales_pipeline.csv", "deals", 8_800, "10005534"),
    ("pbpython/sample-sales-reps.xlsx", "orders", 1_500, "857630.19"),
    ("pbpython/sales-jan-2014.xlsx", "orders", 134, "185361.66"),
    ("pbpython/sales-feb-2014.xlsx", "orders", 108, "146211.62"),
    ("pbpython/sales-mar-2014.xlsx", "orders", 142, "203921.38"),
    ("pbpython/customer-status.xlsx", "customers", 16, "0"),
    ("pbpython/salesfunnel.xlsx", "deals", 17, "522000"),
    ("cn/销售记录.xlsx", "orders", 15_092, "70299898.66"),
    ("cn/order-14.3.csv", "orders", 3_478, "28950.07"),
    ("cn/Chapter10.xlsx", "customers", 6, "0"),
    ("cn/客户导入模板.xlsx", "customers", 3, "0"),
    ("sfdc-wave/Opportunity.csv", "deals", 5_197, "456577120"),
    ("sfdc-wave/OpportunityHistory.csv", "deal_stages", 17_502, "1527027319"),
    ("sfdc-wave/Quota.csv", "targets", 408, "210800000"),
    ("sfdc-wave/User.csv", "people", 20, "0"),
    ("sfdc-wave/Account.csv", "customers", 3_775, "0"),
    ("python-for-excel/January.xlsx", "orders", 9_493, "138803.10"),
    ("python-for-excel/April.xls", "orders", 5_383, "84201.45"),
]


@pytest.mark.parametrize(("name", "kind", "rows", "amount"), TOTALS, ids=[total[0] for total in TOTALS])
def test_a_public_sheet_comes_to_its_known_totals(name, kind, rows, amount):
    (sheet,) = read(name)
    assert (sheet.kind, sheet.status) == (kind, Status.COMMITTED)
    assert (sheet.rows.accepted, round(sheet.amount, 2)) == (rows, Decimal(amount))


def test_six_tabs_of_one_workbook_add_up():
    sheets = read("pbpython/2018_Sales_Total_Tabs.xlsx")
    assert len(sheets) == 6
    assert sum(sheet.rows.accepted for sheet in sheets) == 299
    assert sum(sheet.amount for sheet in sheets) == Decimal("413560.62")


def test_a_month_of_daily_files_adds_up_with_its_returns_and_twins():
    sheets = [
        sheet for path in sorted((REAL / "uci-retail").glob("*.csv")) for sheet in read(f"uci-retail/{path.name}")
    ]
    assert len(sheets) == 26
    assert sum(sheet.rows.accepted for sheet in sheets) == 52_127
    assert sum(sheet.amount for sheet in sheets) == Decimal("866869.59")
    assert sum(sheet.table["customer_id"].null_count for sheet in sheets) == 19_058
    assert {sheet.as_of_from for sheet in sheets} == {"file name"}


def test_the_deals_won_in_the_public_pipelines_come_to_their_amounts():
    for name, stage, count, amount in (
        ("maven-crm/sales_pipeline.csv", "Won", 4_238, "10005534"),
        ("sfdc-wave/Opportunity.csv", "Closed Won", 1_166, "81674862"),
    ):
        won = [row for row in read(name)[0].table.to_pylist() if row["stage"] == stage]
        assert (len(won), sum(row["amount"] for row in won)) == (count, Decimal(amount))


def test_blank_amounts_are_rejected_by_row_and_the_staff_list_is_no_order_sheet():
    march, april, staff = read("cn/营业额数据.xlsx")
    assert (march.rows.read, march.rows.accepted, march.amount) == (249, 246, Decimal("327257"))
    assert [(issue.code, issue.column) for issue in march.issues] == [("missing_amount", "交易额")] * 3
    assert (april.rows.accepted, april.amount) == (8, Decimal("10543"))
    assert (staff.kind, staff.rows.accepted) == ("people", 7)


def test_orders_without_a_date_wait_for_it_and_take_it():
    (held,) = read("cn/电脑配件销售记录.xlsx")
    assert (held.status, held.issues[0].code) == (Status.HELD, "no_date_column")
    (taken,) = read("cn/电脑配件销售记录.xlsx", Choices(as_of=date(2026, 10, 31)))
    assert (taken.rows.accepted, taken.amount, taken.last_date) == (29, Decimal("193942"), date(2026, 10, 31))


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("maven-crm/products.csv", "no_kind"),
        ("pbpython/shipping_tables.xlsx", "no_kind"),
        ("python-for-excel/stores.xlsx", "no_kind"),
        ("python-for-excel/stores.xls", "no_kind"),
        ("pbpython/sales_cleanup.xlsx", "kind_unclear"),
        ("pbpython/sales_data_types.csv", "kind_unclear"),
    ],
)
def test_what_is_no_sales_sheet_says_what_it_lacks(name, code):
    for sheet in read(name):
        assert sheet.status in (Status.REFUSED, Status.HELD)
        assert sheet.issues[0].code == code
        assert dict(sheet.issues[0].detail)["headers"]
