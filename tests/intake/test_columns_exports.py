"""Every export that is known: a small sheet of it, by its real headers, comes out as its kind."""

import pytest
from sheets import codes, csv_sheet, prepared

from sales_core.intake.prepared import Choices
from sales_core.intake.words.known import formats
from sales_core.model.batch import Status
from sales_core.model.kinds import Kind
from sales_core.text.core import Language
from sales_core.text.issues import say_issue

# name, header, a row, fields of that row as they come out
EXPORTS = [
    (
        "zoho_stage_history",
        "Deal Name.id,Stage,Stage Duration (Calendar Days),Probability (%),Moved To,Amount,Closing Date,Modified Time",
        "zcrm_1,Qualification,3,10,Needs Analysis,500,2026-12-01,2026-11-02 10:00:00",
        {"deal_id": "zcrm_1", "stage": "Qualification", "moved_to": "Needs Analysis", "entered_on": "2026-11-02"},
    ),
    (
        "zoho_accounts",
        "Record Id,Account Owner.id,Account Owner,Account Name,Account Type,Industry,Billing Address - City",
        "zcrm_7,zcrm_2,Kevin,Acme,Partner,Steel,Leeds",
        {"customer_id": "zcrm_7", "customer": "Acme", "person": "Kevin", "address": "Leeds"},
    ),
    (
        "zoho_contacts",
        "Contact Owner.id,Contact Owner,First Name,Last Name,Contact Name,Account Name.id,Account Name,Email,Mobile",
        "zcrm_2,Kevin,Ann,Lee,Ann Lee,zcrm_7,Acme,ann@acme.com,0123",
        {"customer_id": "zcrm_7", "contact_name": "Ann Lee", "phone": "0123", "email": "ann@acme.com"},
    ),
    (
        "zoho_calls",
        "Call Owner.id,Call Owner,Subject,Related To.id,Related To,Call Type,Call Start Time,Call Result",
        'zcrm_2,Kevin,Hello,zcrm_7,Acme,Outbound,"Oct 7, 2026 6:55 PM",Interested',
        {"contacted_on": "2026-10-07", "customer": "Acme", "activity": "Outbound", "outcome": "Interested"},
    ),
    (
        "zoho_tasks",
        "Task Owner.id,Task Owner,Subject,Due Date,Status,Priority,Related To,Closed Time",
        "zcrm_2,Kevin,Send offer,2026-11-10,Completed,High,Acme,2026-11-09 09:00:00",
        {"contacted_on": "2026-11-09", "subject": "Send offer", "outcome": "Completed"},
    ),
    (
        "zoho_deals_zh",
        "商机所有者,商机名称,金额,预计成交日期,阶段,线索来源",
        "王伟,水泵,500,2026-12-01,谈判审核,展会",
        {"person": "王伟", "deal": "水泵", "expected_close": "2026-12-01", "source": "展会"},
    ),
    (
        "fxiaoke_customers",
        "唯一性ID（必填）,客户名称（必填）,客户编号,客户类型,成交状态,负责人,所属公海,最后跟进时间,生命状态",
        "u1,甲公司,C1,直销,已成交,王伟,华东公海,2026-11-02 10:00,正常",
        {"customer_id": "C1", "customer": "甲公司", "status": "已成交", "last_contact_on": "2026-11-02"},
    ),
    (
        "fxiaoke_deals2",
        "商机名称,客户名称,商机金额,预计结单日期,商机阶段,商机状态,负责人,赢率,生命状态",
        "水泵,甲公司,500,2026-12-01,谈判审核,进行中,王伟,90,正常",
        {"deal": "水泵", "expected_close": "2026-12-01", "stage": "谈判审核", "person": "王伟"},
    ),
    (
        "fxiaoke_deals",
        "商机名称,客户名称,销售流程,当前阶段,商机状态,负责人",
        "水泵,甲公司,标准,谈判审核,进行中,王伟",
        {"deal": "水泵", "stage": "谈判审核", "status": "进行中"},
    ),
    (
        "fxiaoke_orders",
        "销售订单编号,客户名称（必填）,商机名称,销售订单金额,累计回款金额,待回款金额,签约日期,生命状态",
        "S1,甲公司,水泵,500,0,500,2026-11-02,正常",
        {"order_id": "S1", "customer": "甲公司", "ordered_on": "2026-11-02", "status": "正常"},
    ),
    (
        "fxiaoke_collections",
        "回款编号,客户名称,回款日期,已回款金额,计划回款金额,回款方式,负责人",
        "R1,甲公司,2026-11-02,300,500,电汇,王伟",
        {"receipt_id": "R1", "collected_on": "2026-11-02", "method": "电汇"},
    ),
    (
        "fxiaoke_contacts",
        "唯一性ID（必填）,客户名称,互动场景,互动方式,跟进正文,创建时间,负责人",
        "u9,甲公司,售前,电话,谈价格,2026-11-02 10:00,王伟",
        {"contact_id": "u9", "activity": "电话", "subject": "谈价格", "contacted_on": "2026-11-02"},
    ),
    (
        "fxiaoke_visits",
        "外勤类型名称,负责人,名称,客户,完成时间",
        "拜访,王伟,季度拜访,甲公司,2026-11-02 10:00",
        {"activity": "拜访", "subject": "季度拜访", "customer": "甲公司", "contacted_on": "2026-11-02"},
    ),
    (
        "fxiaoke_targets",
        "负责人,月份,目标值,完成值",
        "王伟,2026-11,500,100",
        {"person": "王伟", "starts_on": "2026-11-01", "target": "500.0000"},
    ),
    (
        "hubspot_deals",
        "Record ID,Deal Name,Deal Stage,Pipeline,Close Date,Create Date,Deal owner,Amount,Associated Company (Primary)",
        "11,Pump,Proposal,Sales,2026-12-01 10:00,2026-11-01 09:00,Kevin,500,Acme",
        {"deal_id": "11", "stage": "Proposal", "expected_close": "2026-12-01", "customer": "Acme"},
    ),
    (
        "pipedrive_deals",
        "Deal - ID,Deal - Title*,Deal - Value,Deal - Organization,Deal - Owner,Deal - Stage,Deal - Status,"
        "Deal - Expected close date,Deal - Lost reason",
        "11,Pump,500,Acme,Kevin,Demo,Open,2026-12-01,",
        {"deal": "Pump", "stage": "Demo", "status": "Open", "expected_close": "2026-12-01"},
    ),
    (
        "odoo_deals",
        "Opportunity,Customer,Expected Revenue,Expected Closing,Salesperson,Stage",
        "Pump,Acme,500,2026-12-01,Kevin,Qualified",
        {"deal": "Pump", "expected_close": "2026-12-01", "person": "Kevin"},
    ),
    (
        "odoo_deals_zh",
        "商机,客户,预期收益,预期结束,销售员,阶段",
        "水泵,甲公司,500,2026-12-01,王伟,谈判",
        {"deal": "水泵", "expected_close": "2026-12-01", "person": "王伟"},
    ),
    (
        "wecom_customers",
        "客户名称,描述,添加人,添加人账号,添加人所属部门,添加时间,来源,手机,企业,邮箱,地址,职务,电话,标签组",
        "李总,,王伟,wangwei,销售部,2026-11-02 10:00:00,扫一扫,138,甲公司,,,经理,,A",
        {"customer": "李总", "person": "王伟", "person_id": "wangwei", "created_on": "2026-11-02", "phone": "138"},
    ),
]


@pytest.mark.parametrize(("name", "header", "row", "fields"), EXPORTS, ids=[export[0] for export in EXPORTS])
def test_an_export_is_known_by_its_headers(tmp_path, name, header, row, fields):
    sheet = prepared(csv_sheet(tmp_path, header, row, name="export.csv"))
    (read,) = sheet.table.to_pylist()
    known = next(known for known in formats() if known.name == name)
    assert (sheet.format, sheet.kind, sheet.status) == (name, known.kind, Status.COMMITTED)
    assert {field: str(read[field]) for field in fields} == fields
    assert {column.how for column in sheet.mapping} <= {"format", "exact", "synonym", "none"}


def test_a_sales_report_by_product_counts_each_opportunity_once(tmp_path):
    path = csv_sheet(
        tmp_path,
        "Opportunity ID,Opportunity Name,Account Name,Close Date,Opportunity Owner,Probability (%),"
        "Product Description,Stage,Amount",
        '006A,Pump,Acme,2026-12-01,Kevin,90,Pump 1,Negotiation,"$1,000.00"',
        '006A,Pump,Acme,2026-12-01,Kevin,90,Pump 2,Negotiation,"$1,000.00"',
        "006B,Valve,Globex,2026-12-05,Kevin,10,Valve 1,Prospecting,$250.00",
        name="report.csv",
    )
    sheet = prepared(path)
    assert (sheet.format, sheet.rows.accepted, sheet.rows.duplicate, sheet.rows.rejected) == (
        "salesforce_report",
        2,
        1,
        0,
    )
    assert str(sheet.amount) == "1250.0000"


@pytest.mark.parametrize(
    "header",
    [
        "Lead Owner.id,Lead Owner,Lead Name,Company,Lead Source,Lead Status,Is Converted",
        "线索所有者,姓,公司,邮件,线索状态",
        "姓名,公司,手机,来源,线索池,状态,线索无效原因",
        "First Name,Last Name,Company / Account,Lead Source,Lead Status,Lead Owner",
    ],
)
def test_leads_are_none_of_the_customers_until_the_user_says_so(tmp_path, header):
    path = csv_sheet(tmp_path, header, ",".join(["x"] * (header.count(",") + 1)), name="leads.csv")
    assert (prepared(path).status, codes(prepared(path))) == (Status.REFUSED, ["leads_export"])
    if "Company /" not in header:
        assert prepared(path, Choices(kind=Kind.CUSTOMERS)).table["customer"].to_pylist() == ["x"]


def test_approvals_are_refused_with_what_to_export_instead(tmp_path):
    header = "审批编号,审批状态,发起人姓名,发起人部门,开始时间,结束时间,时长"
    sheet = prepared(csv_sheet(tmp_path, header, "1,完成,王伟,销售部,2026-11-01,2026-11-02,1", name="审批.csv"))
    assert (sheet.status, codes(sheet)) == (Status.REFUSED, ["approvals_export"])
    said = say_issue("approvals_export", Language.ZH, sheet="审批")
    assert said == "「审批」：这是审批列表，只记录审批过程，不含销售数据。请导出订单、回款或拜访记录本身。"
