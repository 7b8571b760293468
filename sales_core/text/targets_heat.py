"""Words of the year by person and month, and of what is assigned to people against the team's target."""

from sales_core.text.core import Text

REACHED = Text("{who} reached {count} of {of} months that are over", "{who}在已结束的 {of} 个月中有 {count} 个月达标")
REACHED_OF_PEOPLE = Text("; fewest {person} with {least}", "；最少：{person}（{least} 个月）")
NOT_OVER = Text("No month with a target is over yet", "尚无已结束的月份")
PERCENT_HINT = Text(
    "Attainment in percent; orange is below the target, blue at it or above. Click a cell for its rows.",
    "单位为 %，橙色为未达标，蓝色为达标。点击单元格查看明细。",
)
MORE = Text(
    "The {shown} people furthest behind of {count}; the table has all.",
    "仅显示 {count} 人中完成率最低的 {shown} 人，全部见表格。",
)
SO_FAR = Text("YTD", "累计")
HOVER = Text(
    "{person}, {month}: {actual} of {target} ({attainment})",
    "{person} {month}：已完成 {actual}，目标 {target}（{attainment}）",
)
HOVER_SO_FAR = Text("{person}, year so far: {attainment}", "{person} 本年累计：{attainment}")
HOVER_ASSIGNED = Text("; people's targets {people}", "；个人目标合计 {people}")

ASSIGNED = Text("Assigned to people", "分配到个人")
ASSIGNED_HELP = Text(
    "Sum of the people's own targets in the period; the change is against the team's own target.",
    "期内个人目标之和；变化为与团队目标之差。",
)
AGAINST_TEAM = Text("vs the team's target", "对比团队目标")
ASSIGNED_MORE = Text(
    "People's targets: {people}, {more} more than the team's own {target}, by month",
    "个人目标合计 {people}，比团队目标 {target} 多 {more}（按月）",
)
ASSIGNED_LESS = Text(
    "People's targets: {people}, {less} less than the team's own {target}, by month",
    "个人目标合计 {people}，比团队目标 {target} 少 {less}（按月）",
)
MONTH = Text("Month", "月份")
TEAM_TARGET = Text("Team's target", "团队目标")
PEOPLE_TARGET = Text("People's targets", "个人目标合计")
DIFFERENCE = Text("Difference", "差额")
DIFFERENCE_HELP = Text(
    "People's targets − the team's own; negative where less is assigned.", "个人目标合计 − 团队目标；负数表示分配不足。"
)
NO_MARKETS = Text(
    "The settings list no new markets yet, so nothing counts as new-market revenue.",
    "设置中尚未列出新市场，因此没有可计入的新市场销售额。",
)
