"""What kind of sheet it is and which column is what."""

import tomllib
from pathlib import Path

import pytest
from sheets import codes, csv_sheet, prepared, xlsx_sheet

from sales_core.intake.prepared import Choices
from sales_core.intake.words.headers import key_of, unit_of
from sales_core.intake.words.known import FOLDER, format_of, formats
from sales_core.model.batch import Status
from sales_core.model.entities import entity_of
from sales_core.model.kinds import Kind


@pytest.mark.parametrize(
    ("header", "kind"),
    [
        ("订单编号,下单日期,客户,数量,单价,金额", "orders"),
        ("商机名称,客户,阶段,预计成交日期,金额,负责人", "deals"),
        ("客户名称,客户等级,行业,电话,负责人", "customers"),
        ("跟进日期,客户,跟进方式,跟进内容,业务员", "contacts"),
        ("回款日期,客户,回款金额,回款方式,业务员", "collections"),
        ("姓名,月份,指标,目标值", "targets"),
        ("工号,姓名,部门,职务,入职日期", "people"),
        ("反馈日期,客户,评分,意见", "feedback"),
        ("Deal,Customer,Stage,Expected close,Amount", "deals"),
        ("Date,Customer,Amount received,Payment method", "collections"),
        ("Date,Customer,Sales rep,Amount", "orders"),
        ("Name,Team,Role,Manager", "people"),
    ],
)
def test_a_header_speaks_for_its_kind(tmp_path, header, kind):
    sheet = prepared(csv_sheet(tmp_path, header, ",".join(["2026-01-01"] * (header.count(",") + 1)), name="x.csv"))
    assert sheet.kind == kind


def test_a_kind_said_by_the_user_wins(tmp_path):
    path = csv_sheet(tmp_path, "Customer,Sales", "Acme,5", name="x.csv")
    assert (prepared(path).status, codes(prepared(path))) == (Status.HELD, ["kind_unclear"])
    assert prepared(path, Choices(kind=Kind.CUSTOMERS)).table["customer"].to_pylist() == ["Acme"]


def test_a_column_mapped_by_the_user_wins_and_an_empty_field_leaves_it_out(tmp_path):
    path = csv_sheet(tmp_path, "Date,Customer,Amount,Net", "2026-11-01,Acme,12,10", name="orders.csv")
    sheet = prepared(path, Choices(mapping=(("Net", "amount"), ("Customer", ""))))
    assert [column.field for column in sheet.mapping] == ["ordered_on", None, None, "amount"]
    assert sheet.table["extra"].to_pylist() == ['{"Customer": "Acme", "Amount": "12"}']


def test_a_declared_kind_that_lacks_a_column_says_which(tmp_path):
    sheet = prepared(csv_sheet(tmp_path, "Date,Customer", "2026-11-01,Acme"), Choices(kind=Kind.COLLECTIONS))
    assert (sheet.status, codes(sheet)) == (Status.REFUSED, ["needs_missing"])
    assert dict(sheet.issues[0].detail)["needs"] == "collections: amount"


@pytest.mark.parametrize(
    ("header", "key"),
    [
        ("客户名称（必填）", "客户名称"),
        ("*Order\nNo.", "orderno"),
        ("商机金额(万元)", "商机金额"),
        ("Account Name.id", "accountnameid"),
        ("Ｐrobability (%)", "probability"),
    ],
)
def test_headers_are_compared_without_remarks_width_and_punctuation(header, key):
    assert key_of(header) == key


def test_a_header_in_ten_thousands_multiplies_its_numbers(tmp_path):
    assert unit_of("金额(万元)").factor == 10_000
    sheet = prepared(xlsx_sheet(tmp_path, ["日期", "客户", "金额(万元)"], ["2026-11-01", "甲", 1.25]))
    assert str(sheet.amount) == "12500.0000"


def test_a_title_in_ten_thousands_does_too(tmp_path):
    sheet = prepared(
        xlsx_sheet(tmp_path, ["销售台账", "单位：万元"], ["日期", "客户", "金额"], ["2026-11-01", "甲", 2])
    )
    assert str(sheet.amount) == "20000.0000"


def test_a_look_up_exported_twice_gives_id_and_name(tmp_path):
    path = csv_sheet(
        tmp_path,
        "Record Id,Deal Owner.id,Deal Owner,Deal Name,Amount,Closing Date,Account Name.id,Account Name,Stage",
        "zcrm_1,zcrm_2,Kevin,Pump,$1,000.50,2026-12-01,zcrm_3,Acme,Qualification".replace("$1,000.50", '"$1,000.50"'),
        name="Deals_2026_01_26.csv",
    )
    sheet = prepared(path)
    row = sheet.table.to_pylist()[0]
    assert sheet.format == "zoho_deals"
    assert (row["deal_id"], row["person_id"], row["person"], row["customer_id"], row["customer"]) == (
        "zcrm_1",
        "zcrm_2",
        "Kevin",
        "zcrm_3",
        "Acme",
    )
    assert (str(sheet.as_of), sheet.as_of_from, str(sheet.amount)) == ("2026-01-26", "file name", "1000.5000")


def test_seconds_in_a_header_become_minutes(tmp_path):
    path = csv_sheet(
        tmp_path,
        "Call Owner,Subject,Related To,Call Start Time,Call Duration (in seconds)",
        "Kevin,Hello,Acme,2026-11-02 10:00:00,90",
    )
    assert str(prepared(path).table["minutes"][0]) == "1.5000"


@pytest.mark.parametrize("known", formats(), ids=lambda known: known.name)
def test_a_known_export_is_recognised_by_its_own_headers_and_maps_real_fields(known):
    read = tomllib.loads(Path(FOLDER / f"{known.name}.toml").read_text("utf-8"))
    headers = list(read["signature"]) + [listed[0] for listed in read.get("columns", {}).values() if listed]
    assert format_of(headers, known.kind) is not None
    assert (known.kind is None) == (known.refused_as in ("leads", "approvals"))
    assert set(known.columns) <= (set(entity_of(known.kind).names()) if known.kind else set())
