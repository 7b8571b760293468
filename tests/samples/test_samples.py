"""The sample team's sheets: made again the same, small, and telling the story that they should."""

import csv
import io
import sys
import zipfile
from collections import defaultdict
from datetime import date, datetime, timedelta
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest

ROOT = Path(__file__).parents[2]
SAMPLES = ROOT / "data" / "samples"
sys.path.insert(0, str(SAMPLES))

import generate  # noqa: E402 - the generator is a script beside its sheets
from _catalog import KEVIN, LI, revenue_target  # noqa: E402 - as above
from _lines import total  # noqa: E402 - as above
from _world import World, build  # noqa: E402 - as above

LAST = date(2026, 11, 23)


@pytest.fixture(scope="module")
def world() -> World:
    return build()


def parts(path: Path) -> dict[str, bytes]:
    """The bytes of a file; of a workbook those of its parts, since zlib builds compress differently."""
    if path.suffix != ".xlsx":
        return {"": path.read_bytes()}
    with zipfile.ZipFile(path) as book:
        return {name: book.read(name) for name in book.namelist()}


def listed() -> list[dict[str, str]]:
    with (SAMPLES / "order.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def csv_rows(path: Path) -> list[dict[str, str]]:
    content = path.read_bytes()
    text = content.decode("utf-8-sig") if content.startswith(b"\xef\xbb\xbf") else content.decode("gb18030")
    return list(csv.DictReader(io.StringIO(text)))


def tab_rows(path: Path, tab: str) -> list[dict[str, object]]:
    """The rows of 李娜's tab: its header is in row 4, and its last row holds totals."""
    book = openpyxl.load_workbook(path, read_only=True)
    if tab not in book.sheetnames:
        return []
    rows = list(book[tab].iter_rows(values_only=True))
    return [dict(zip(map(str, rows[3]), row, strict=True)) for row in rows[4:-1]]


def test_making_the_sheets_again_changes_nothing(tmp_path: Path) -> None:
    generate.main(tmp_path)
    names = {path.relative_to(tmp_path) for path in tmp_path.rglob("*") if path.is_file()}
    tracked = {path.relative_to(SAMPLES) for path in SAMPLES.rglob("*") if path.suffix in {".csv", ".xlsx"}}
    assert names == tracked
    assert [str(name) for name in sorted(names) if parts(tmp_path / name) != parts(SAMPLES / name)] == []


def test_two_runs_agree_to_the_byte() -> None:
    assert generate.sheets() == generate.sheets()


def test_every_sheet_is_small_and_all_together_stay_below_two_megabytes() -> None:
    sizes = [(SAMPLES / row["path"]).stat().st_size for row in listed()]
    assert max(sizes) < 300_000
    assert sum(sizes) < 2_000_000


def test_sheets_are_listed_once_in_order_of_upload_always_on_a_monday() -> None:
    rows = listed()
    days = [date.fromisoformat(row["as_of"]) for row in rows]
    assert days == sorted(days)
    assert {day.weekday() for day in days} == {0}
    assert (days[0], days[-1]) == (date(2025, 11, 24), LAST)
    assert len({row["path"] for row in rows}) == len(rows)
    assert {row["path"].split("/")[0]: row["submitted_by"] for row in rows} == {
        "manager": "陈静",
        "li-na": "李娜",
        "kevin-wang": "Kevin Wang",
    }


def test_the_orders_in_li_nas_ledgers_come_to_her_revenue_of_each_month(world: World) -> None:
    sums: dict[tuple[int, int], Decimal] = defaultdict(Decimal)
    wrong = []
    for path in sorted(SAMPLES.glob("li-na/销售台账_*.xlsx")):
        for row in tab_rows(path, "订单"):
            day = row["订单日期"]
            if isinstance(day, datetime):
                sums[day.year, day.month] += Decimal(str(row["金额"]))
            else:
                wrong.append((path.name, day))
    assert wrong == [("销售台账_20260504.xlsx", "4月31号")]
    assert {month: value.quantize(Decimal("0.01")) for month, value in sums.items()} == {
        month: world.revenue(LI, *month) for month in sums
    }
    assert len(sums) == 23


def test_the_orders_in_kevins_files_come_to_his_revenue_of_each_month(world: World) -> None:
    sums: dict[tuple[int, int], Decimal] = defaultdict(Decimal)
    blank = []
    for path in sorted(SAMPLES.glob("kevin-wang/orders_*.csv")):
        for row in csv_rows(path):
            day = date.fromisoformat(row["Order Date"])
            if row["Amount"]:
                sums[day.year, day.month] += Decimal(row["Amount"].replace("¥", "").replace(",", ""))
            else:
                blank.append((path.name, row["Order Date"]))
    assert blank == [("orders_2026-11-16.csv", "2026-11-13")]
    assert sums == {month: world.revenue(KEVIN, *month) for month in sums}
    assert len(sums) == 23


def test_the_receipts_in_the_sheets_are_those_of_the_year(world: World) -> None:
    ledgers = [row for path in SAMPLES.glob("li-na/销售台账_*.xlsx") for row in tab_rows(path, "回款")]
    payments = [row for path in SAMPLES.glob("kevin-wang/payments_*.csv") for row in csv_rows(path)]
    written = {str(row["回款编号"]): Decimal(str(row["回款金额"])) for row in ledgers}
    written |= {row["Receipt No"]: Decimal(row["Amount Received"].strip("¥").replace(",", "")) for row in payments}
    assert written == {receipt.code: receipt.amount for receipt in world.receipts}


def test_in_november_the_team_is_near_its_target_li_na_ahead_and_kevin_behind(world: World) -> None:
    reached = {who: world.revenue(who, 2026, 11) / revenue_target(who, 2026, 11) for who in (LI, KEVIN)}
    team = sum(world.revenue(who, 2026, 11) for who in reached) / sum(revenue_target(who, 2026, 11) for who in reached)
    month_passed = Decimal(15) / 21  # working days until the 22nd
    assert reached[LI] > month_passed * Decimal("1.2")
    assert reached[KEVIN] < month_passed * Decimal("0.9")
    assert month_passed < team < month_passed * Decimal("1.15")


def test_february_sells_least_of_2026s_full_months(world: World) -> None:
    months = {m: world.revenue(LI, 2026, m) + world.revenue(KEVIN, 2026, m) for m in range(1, 11)}
    assert min(months, key=lambda month: months[month]) == 2


def test_three_a_customers_wait_for_a_contact(world: World) -> None:
    last = {contact.customer.name: contact.at.date() for contact in world.contacts}
    waiting = {name for name in world.a_customers if LAST - last[name] > timedelta(days=7)}
    assert waiting == {
        "Tianjin Harbor Pharma Co., Ltd.",
        "Lingnan Building Controls Co., Ltd.",
        "南京江浦环保工程有限公司",
    }


def test_both_win_and_lose_deals_and_every_won_deal_is_ordered(world: World) -> None:
    ordered = {order.deal.code: total(order.lines) for order in world.orders if order.deal}
    for who in (LI, KEVIN):
        ends = [state for deal in world.deals if deal.owner == who and (state := deal.at(LAST)) and state.closed]
        assert sum(state.stage in {"赢单", "Closed Won"} for state in ends) > 20
        assert sum(bool(state.reason) for state in ends) > 20
    won = [deal for deal in world.deals if deal.won_on and deal.won_on < date(2026, 11, 16)]
    assert {deal.code: ordered.get(deal.code) for deal in won} == {deal.code: deal.states[-1].amount for deal in won}


def test_a_deal_slips_one_stands_still_and_one_is_deleted(world: World) -> None:
    by_name = {deal.name: deal for deal in world.deals}
    slipped = by_name["Norling Semiconductor (Shenzhen) - Fab 2 flow skid"]
    before, after = slipped.at(date(2026, 10, 26)), slipped.at(LAST)
    assert before and after and (before.expected, after.expected) == (date(2026, 10, 30), date(2026, 11, 27))
    still = by_name["上海澜石水务科技 - 二期水厂流量改造"]
    assert {state.stage for state in still.states if state.day >= date(2026, 7, 10)} == {"方案/报价"}
    deleted = by_name["Huizhou Greenfield Beverages - CIP trial (duplicate)"]
    assert deleted.at(date(2026, 9, 14)) is not None
    assert deleted.at(date(2026, 9, 21)) is None


def test_new_customers_come_over_the_year_and_some_goods_go_back(world: World) -> None:
    first: dict[str, date] = {}
    for order in world.orders:
        first.setdefault(order.customer.name, order.day)
    assert sum(date(2025, 11, 24) <= day <= LAST for day in first.values()) == 16
    assert sum(day >= date(2026, 11, 1) for day in first.values()) == 3
    assert sum(order.is_return for order in world.orders) == 6


def test_people_and_targets_are_written_as_in_every_other_sheet() -> None:
    book = openpyxl.load_workbook(SAMPLES / "manager/people.xlsx", read_only=True)
    names = [row[1] for row in book["人员"].iter_rows(min_row=4, values_only=True)]
    assert names == ["陈静", LI, KEVIN]
    wide = openpyxl.load_workbook(SAMPLES / "manager/销售目标_2026年.xlsx", read_only=True)["销售额"]
    rows = list(wide.iter_rows(min_row=3, values_only=True))
    assert rows[0] == ("姓名", *(f"{month}月" for month in range(1, 13)), "全年合计")
    assert rows[1] == (LI, *(revenue_target(LI, 2026, m) for m in range(1, 13)), sum(map(int, rows[1][1:13])))
