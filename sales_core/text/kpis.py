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

AGAINST = Text("vs previous", "环比")
AGAINST_YEAR = Text("YoY {change}", "同比 {change}")

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

TABLE_TITLE = Text("By person", "按人员")
PERSON = Text("Person", "人员")
BEHIND = Text("{kpi}, {person}: the rows of {period}", "{kpi}，{person}：{period}的数据行")
TIMES = Text("{ratio} ×", "{ratio} 倍")

DAY = Text("Date", "日期")
CUSTOMER = Text("Customer", "客户")
WHAT = Text("What", "内容")
AMOUNT = Text("Amount", "金额")
SCORE = Text("Score", "评分")
