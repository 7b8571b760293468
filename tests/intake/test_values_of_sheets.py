"""Columns of values: evidence decides, and what it cannot decide is asked."""

from datetime import date
from decimal import Decimal

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sheets import ORDERS, codes, csv_sheet, prepared, xlsx_sheet

from sales_core.intake.prepared import Choices
from sales_core.model.batch import Status

AMOUNTS = st.decimals(min_value=-(10**9), max_value=10**9, places=2)
LINES = st.lists(st.tuples(st.dates(date(2000, 1, 1), date(2026, 11, 1)), AMOUNTS), min_size=1, max_size=30)
STYLES = ("{:.2f}", "{:,.2f}", "¥{:,.2f}", "{:.2f}元")


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(LINES, st.sampled_from(STYLES), st.sampled_from(("%Y-%m-%d", "%Y/%m/%d", "%Y年%m月%d日")), st.booleans())
def test_any_orders_come_back_to_the_cent(tmp_path, lines, money, day, title):
    written = [f'{on.strftime(day)},Acme,"{money.format(amount)}"' for on, amount in lines]
    path = csv_sheet(tmp_path, *(["销售台账,,"] if title else []), "日期,客户,金额", *written)
    sheet = prepared(path)
    assert sheet.table["ordered_on"].to_pylist() == [on for on, _ in lines]
    assert sheet.amount == sum(amount for _, amount in lines)


def test_decimal_commas_are_read_by_the_evidence_of_their_column(tmp_path):
    path = csv_sheet(tmp_path, "date;customer;amount", "01.02.2024;Acme;1.234", "13.02.2024;Beta;2.000,50")
    assert prepared(path).table["amount"].to_pylist() == [Decimal("1234"), Decimal("2000.50")]


def test_an_amount_is_price_times_quantity_where_there_is_no_amount_column(tmp_path):
    path = csv_sheet(tmp_path, "日期,商品ID,单价,销量", "2026-11-01,p,25.23,0.328", "2026-11-01,q,1.005,-3")
    assert prepared(path).table["amount"].to_pylist() == [Decimal("8.2754"), Decimal("-3.0150")]


def test_more_than_four_decimals_are_rounded_half_up(tmp_path):
    path = csv_sheet(tmp_path, "日期,客户,金额", "2026-11-01,甲,2167.78475", "2026-11-01,乙,-0.00005")
    assert prepared(path).table["amount"].to_pylist() == [Decimal("2167.7848"), Decimal("-0.0001")]


def test_shares_are_read_by_the_scale_of_their_column(tmp_path):
    header = "Deal,Customer,Stage,Probability (%)"
    for cells, shares in (
        (("10", "75"), ("0.1", "0.75")),
        (("0.1", "0.75"), ("0.1", "0.75")),
        (("10%", "75%"), ("0.1", "0.75")),
        (("12.66", "0.5"), ("0.1266", "0.005")),
        (("0.1266", "1"), ("0.1266", "1")),
        (("0", "100"), ("0", "1")),
    ):
        path = csv_sheet(tmp_path, header, *(f"d{place},Acme,New,{cell}" for place, cell in enumerate(cells)))
        assert prepared(path).table["probability"].to_pylist() == [Decimal(share) for share in shares]


def test_ids_keep_their_zeros_and_lose_a_spreadsheets_point_zero(tmp_path):
    path = csv_sheet(tmp_path, "Order No,Order Date,Customer ID,Region,Amount", "00123,2026-11-01,17850.0,NA,5")
    row = prepared(path).table.to_pylist()[0]
    assert (row["order_id"], row["customer_id"], row["region"]) == ("00123", "17850", "NA")


def test_names_are_evened_in_width_and_spaces_but_not_merged(tmp_path):
    path = xlsx_sheet(
        tmp_path, ["日期", "客户", "金额"], ["2026-11-01", " ＡＢＣ  公司 ", 1], ["2026-11-01", "abc 公司", 1]
    )
    assert prepared(path).table["customer"].to_pylist() == ["ABC 公司", "abc 公司"]


def test_an_excel_error_is_a_rejection_by_its_name(tmp_path):
    sheet = prepared(csv_sheet(tmp_path, ORDERS, "A1,2026-11-01,#N/A,1,10,10", "A2,2026-11-01,Acme,1,10,10"))
    assert [(issue.code, issue.column, issue.value) for issue in sheet.issues] == [("excel_error", "Customer", "#N/A")]


def test_a_deal_may_have_no_amount_but_an_order_may_not(tmp_path):
    deals = prepared(csv_sheet(tmp_path, "Deal,Customer,Stage,Amount", "d,Acme,New,", name="deals.csv"))
    assert (deals.rows.accepted, deals.table["amount"].to_pylist()) == (1, [None])
    orders = prepared(csv_sheet(tmp_path, ORDERS, "A1,2026-11-01,Acme,1,10,", "A2,2026-11-01,Acme,1,10,1"))
    assert codes(orders) == ["missing_amount"]


def test_amounts_in_several_currencies_are_not_added_up_unasked(tmp_path):
    path = csv_sheet(tmp_path, "日期,客户,金额", "2026-11-01,甲,¥100", "2026-11-02,乙,$50", "2026-11-03,丙,7")
    held = prepared(path)
    assert (held.status, held.issues[0].code, held.issues[0].value) == (
        Status.HELD,
        "mixed_currencies",
        "CNY (1), USD (1)",
    )
    taken = prepared(path, Choices(settings=(("accept", "mixed_currencies"),)))
    assert (taken.status, taken.amount) == (Status.COMMITTED, Decimal("157"))
    named = csv_sheet(tmp_path, "日期,客户,金额,币种", "2026-11-01,甲,1,CNY", "2026-11-02,乙,5,USD")
    assert prepared(named).status is Status.HELD


def test_amounts_in_the_companys_own_currency_may_stem_from_several(tmp_path):
    header = "Record ID,Deal Name,Deal Stage,Amount,Amount in company currency,Currency"
    path = csv_sheet(tmp_path, header, "1,a,New,100,700,USD", "2,b,New,5,5,CNY", name="deals.csv")
    assert codes(prepared(path)) == ["mixed_currencies"]
    chosen = (("Amount in company currency", "amount"), ("Amount", ""))
    sheet = prepared(path, Choices(mapping=chosen))
    assert (sheet.status, sheet.amount) == (Status.COMMITTED, Decimal("705"))


def test_one_currency_in_several_spellings_is_one(tmp_path):
    spelled = csv_sheet(tmp_path, "日期,客户,金额", "2026-11-01,甲,¥100", "2026-11-02,乙,50元", "2026-11-03,丙,RMB 7")
    assert (prepared(spelled).status, prepared(spelled).amount) == (Status.COMMITTED, Decimal("157"))
    named = csv_sheet(tmp_path, "日期,客户,金额,币种", "2026-11-01,甲,1,CNY", "2026-11-02,乙,5,人民币")
    assert prepared(named).status is Status.COMMITTED


def test_the_user_gives_a_column_its_unit_and_cells_with_their_own_keep_it(tmp_path):
    path = csv_sheet(tmp_path, "日期,客户,金额", "2026-11-01,甲,1.5", "2026-11-02,乙,2万", "2026-11-02,乙,30元")
    for unit in ("10000", "万元"):
        sheet = prepared(path, Choices(settings=(("unit.金额", unit),)))
        assert sheet.table["amount"].to_pylist() == [Decimal("15000"), Decimal("20000"), Decimal("30")]
    assert prepared(path, Choices(settings=(("unit.金额", "many"),))).table["amount"][0].as_py() == Decimal("1.5")


def test_a_discount_in_percent_is_taken_off_the_price_and_an_amount_in_percent_is_none(tmp_path):
    path = csv_sheet(tmp_path, "Date,Customer,Qty,Unit Price,Discount", "2026-11-01,a,2,100,10%", "2026-11-01,a,1,50,")
    row, plain = prepared(path).table.to_pylist()
    assert (row["amount"], row["discount"], row["extra"]) == (Decimal("180"), Decimal("20"), '{"Discount": "10%"}')
    assert (plain["amount"], plain["discount"]) == (Decimal("50"), None)
    wrong = prepared(csv_sheet(tmp_path, "Date,Customer,Amount", "2026-11-01,a,12%", "2026-11-01,a,5"))
    assert (codes(wrong), wrong.amount) == (["not_an_amount"], Decimal("5"))


def test_quantities_may_name_what_they_count(tmp_path):
    path = csv_sheet(tmp_path, "日期,客户,数量,金额", "2026-11-01,甲,10台,5", '2026-11-01,乙,"1,000 pcs",5')
    assert prepared(path).table["quantity"].to_pylist() == [Decimal("10"), Decimal("1000")]


def test_ids_that_a_spreadsheet_has_cut_are_pointed_out(tmp_path):
    path = csv_sheet(tmp_path, "订单编号,日期,客户,金额", "6.9E+12,2026-11-01,甲,5", "6900000000001,2026-11-01,甲,5")
    sheet = prepared(path)
    assert (codes(sheet), sheet.rows.accepted, sheet.amount) == (["id_rounded"], 2, Decimal("10"))
