"""Words of decisions on credit where they count: shared credit on the incentives page."""

from sales_core.text.core import Text

HINT = Text(
    "What the plan counts differs here from the sheets: a shared order or deal, and a customer's sales from the day "
    "decided on, count by share for whom the decision names, whoever sold. Targets and KPIs count revenue where the "
    "sheets put it.",
    "以下业绩与表格不同：已拆分的订单和商机，以及自起算日起已裁定客户的业绩，按决定的比例计入各人提成，与由谁成交无关。"
    "目标与 KPI 仍按表格中的归属统计。",
)
SHARE = Text("Split credit", "业绩分配比例")
SHARE_HELP = Text(
    "The share of the sale that the decision on its credit gives to the person.", "按决定计入此人的业绩比例。"
)
EACH = Text("{person}, %", "{person}，%")
NOT_WHOLE = Text("The shares must sum to 100 %; now {sum} %.", "比例之和须为 100%，现为 {sum}%。")
SELLER = Text("Sold by", "成交人")
DECIDED_ON = Text("Decided on", "决定日期")
DECIDED_BY = Text("Decided by", "决定人")
PERSON = Text("Person", "人员")
CUSTOMER = Text("Customer", "客户")
SOLD = Text("Sold by the sheets", "表格成交额")
CREDITED = Text("Credited", "计入业绩")
CHANGE = Text("Change", "差额")
CHANGE_HELP = Text(
    "Credited − sold by the sheets. Over all parties of a decision it sums to nothing.",
    "计入业绩 − 表格成交额。同一裁定各方合计为零。",
)
REASON = Text("Reason", "理由")
SPLIT = Text("Split {share} (conflict decision of {day})", "按 {share} 分配（{day} 撞单裁定）")
SPLIT_ONE = Text("Split {share} (decided {day})", "按 {share} 拆分（{day} 决定）")
SPLIT_SHEET = Text("Split {share} (sheet of {day})", "按 {share} 拆分（{day} 的表格）")
GIVEN = Text("Credited to others", "计入他人业绩")
WHAT = Text("Of", "对象")
HOW = Text("How it counts", "计入方式")
BEHIND = Text("{customer}: credited to {person}", "{customer}：计入{person}的业绩")
