"""Words of decisions on conflicts where they count: split credit on the incentives page."""

from sales_core.text.core import Text

TITLE = Text("Credit by conflict decisions", "按撞单裁定分配的业绩")
HINT = Text(
    "What the plan counts differs here from the sheets: the customer's sales from the day decided on count by share "
    "for whom the decision names, whoever sold. Targets and KPIs count revenue where the sheets put it.",
    "以下业绩与表格不同：自裁定的起算日起，该客户的业绩按裁定比例计入各人提成，与由谁成交无关。"
    "目标与 KPI 仍按表格中的归属统计。",
)
SHARE = Text("Split credit", "业绩分配比例")
SHARE_HELP = Text(
    "The share of the sale that the decision on the conflict credits to the person.", "撞单裁定分给此人的业绩比例。"
)
SELLER = Text("Sold by", "成交人")
DECIDED_ON = Text("Conflict decision", "撞单裁定日")
DECIDED_BY = Text("Decided by", "裁定人")
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
GIVEN = Text("Credited to others (conflict decision)", "计入他人业绩（撞单裁定）")
HOW = Text("How it counts", "计入方式")
BEHIND = Text("{customer}: credited to {person}", "{customer}：计入{person}的业绩")
