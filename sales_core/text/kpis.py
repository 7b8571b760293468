"""Words of the KPI page."""

from sales_core.text.core import Text

FINDING_UP = Text(
    "{kpi} of {period}: {value}, up {change} on {before}.", "{period}{kpi} {value}，较{before}增长 {change}。"
)
FINDING_DOWN = Text(
    "{kpi} of {period}: {value}, down {change} on {before}.", "{period}{kpi} {value}，较{before}下降 {change}。"
)
FINDING_FLAT = Text("{kpi} of {period}: {value}.", "{period}{kpi} {value}。")
DETAIL = Text("{better} of {all} KPIs are better than before.", "{all} 项指标中有 {better} 项好于上期。")
WORSE = Text("Worse: {kpis}.", "低于上期：{kpis}。")
AND_MORE = Text("{count} more", "另外 {count} 项")

AGAINST = Text("vs previous", "环比")
AGAINST_YEAR = Text("YoY {change}", "同比 {change}")

AGAINST_TARGET = Text("target {target}", "目标 {target}")
TARGET = Text("Target {target}, reached {attainment}.", "目标 {target}，完成 {attainment}。")
CHOOSE = Text("Choose KPIs", "选择指标")
CHOSEN = Text("KPIs on this page", "本页显示的指标")
SHOWN = Text("KPI in the chart", "图中的指标")
BEFORE = Text("{before}: {value} ({change}).", "{before}：{value}（{change}）。")
YEAR_BEFORE = Text("A year ago: {value} ({change}).", "去年同期：{value}（{change}）。")

CHART_LEADS = Text("{kpi}: {person} leads in {month} with {value}", "{kpi}：{month} {person}领先，{value}")
CHART_LOWEST = Text("{kpi}: {person} is lowest in {month} with {value}", "{kpi}：{month} {person}最低，{value}")
CHART_ALONE = Text("{kpi}: {value} in {month}", "{kpi}：{month} {value}")
CHART_EMPTY = Text("{kpi}: no values yet", "{kpi}：暂无数据")
EVERYBODY = Text("Whole team", "全团队")
UNASSIGNED = Text("Unassigned", "未分配")
HOVER = Text("{person}, {month}: {value}", "{person}，{month}：{value}")

ONE_BY_ONE = Text("{kpi}: one chart per person", "{kpi}：每人一图")
SPREAD = Text("{kpi}: how {people} people are spread", "{kpi}：{people} 人的分布")
SCALE = Text("All on one scale from {low} to {high}.", "统一刻度：{low} 至 {high}。")
SPREAD_FINDING = Text(
    "{kpi}: half of the people are below {middle}; from {lowest} {low} to {highest} {high}",
    "{kpi}：中位数 {middle}；最低 {lowest} {low}，最高 {highest} {high}",
)

DICTIONARY = Text("KPI dictionary", "指标词典")
DICTIONARY_FINDING = Text(
    "{fed} of {all} KPIs are fed by the team's sheets.", "共 {all} 项指标，团队表格已支持 {fed} 项。"
)
KPI = Text("KPI", "指标")
DEFINITION = Text("What it says", "含义")
FORMULA = Text("Formula", "公式")
UNIT = Text("Unit", "单位")
DIRECTION = Text("Direction", "方向")
SOURCES = Text("Sheets", "来源表格")
OWNER = Text("Answers for it", "责任人")
FED = Text("Fed", "已有数据")
YES = Text("Yes", "是")
NO = Text("Not yet", "尚无")
EITHER = Text(" or ", "或")

TABLE_TITLE = Text("By person", "按人员")
PERSON = Text("Person", "人员")
BEHIND = Text("{kpi} {value}: {person}, {period}", "{kpi} {value}：{person}，{period}")
BEHIND_YEAR = Text(
    "{kpi} {value}: {person}, deals open on {day} and closed in twelve months",
    "{kpi} {value}：{person}，{day}的进行中商机与近 12 个月关闭的商机",
)
BEHIND_KEPT = Text(
    "{kpi} {value}: {person}, customers of the twelve months up to a year before {day}",
    "{kpi} {value}：{person}，截至{day}前一年的 12 个月内成交的客户",
)
BEHIND_DAY = Text("{kpi} {value}: {person}, on {day}", "{kpi} {value}：{person}，截至{day}")
TIMES = Text("{ratio}×", "{ratio} 倍")

DAY = Text("Date", "日期")
CUSTOMER = Text("Customer", "客户")
WHAT = Text("What", "内容")
AMOUNT = Text("Amount", "金额")
COST = Text("Cost", "成本")
DISCOUNT = Text("Discount", "折扣")
ORDER = Text("Order", "订单")
DAYS = Text("Days to won", "赢单天数")
DAYS_TO_COLLECT = Text("Days to payment", "回款天数")
DAYS_TO_REPLY = Text("Days to first contact", "首次跟进天数")
QUANTITY = Text("Quantity", "数量")
DESCRIBES = Text("Describes", "所述日期")
UPLOADED_BY = Text("Uploaded by", "上传人")
KIND = Text("Kind of sheet", "表格类型")
READ = Text("Rows", "行数")
REJECTED = Text("Rejected", "退回行数")
PART = Text("Counts as", "计入")
PARTS = {
    "won": Text("Won", "赢单"),
    "lost": Text("Lost", "输单"),
    "open": Text("Open", "进行中"),
    "collected": Text("Collected", "回款"),
    "ordered": Text("Ordered", "订单"),
    "sold": Text("Sold", "售出"),
    "returned": Text("Returned", "退货"),
    "new": Text("New customer", "新客户"),
    "returning": Text("Returning customer", "老客户"),
    "above": Text("Above the line", "分子"),
    "below": Text("Below the line", "分母"),
    "kept": Text("Bought again", "再次成交"),
    "churned": Text("Did not buy again", "未再成交"),
    "in_time": Text("In time", "按期"),
    "late": Text("Late", "逾期"),
    "contact": Text("Contact", "跟进"),
    "answered": Text("Contacted", "已跟进"),
    "unanswered": Text("Not contacted yet", "尚未跟进"),
    "satisfied": Text("Satisfied (4–5)", "满意（4–5 分）"),
    "unsatisfied": Text("Not satisfied (1–3)", "不满意（1–3 分）"),
    "promoter": Text("Promoter (9–10)", "推荐者（9–10 分）"),
    "passive": Text("Passive (7–8)", "中立者（7–8 分）"),
    "detractor": Text("Detractor (0–6)", "贬损者（0–6 分）"),
}
VALUE = Text("Value", "数值")
SCORE = Text("Score", "评分")
