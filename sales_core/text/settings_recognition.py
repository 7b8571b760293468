"""Words of the settings of recognition."""

from sales_core.text.core import Text

SETTINGS = Text("Recognition", "激励认可")
SHOWN = Text("What everybody sees of the others", "每个人能看到的他人信息")
SHOWNS = {
    "own": Text("Own place only", "只显示本人名次"),
    "names": Text("Names and the figure ranked by", "姓名和排名数值"),
}
SHOWN_HELP = Text(
    "On leaderboards and badges, of the own team; who leads always sees all whom they lead. A contest says for itself "
    "what is shown.",
    "适用于本团队的排行榜和徽章，主管始终可见所领导的全部人员。竞赛可单独设置显示内容。",
)
BADGES = Text(
    "**Badges**: earned when a KPI reaches the goal in so many months in a row. Goals of percentages, growth and "
    "attainment are told in %.",
    "**徽章**：指标连续若干个月达到目标即可获得。百分比、增长和达成率的目标以 % 填写。",
)
STEPS = Text(
    "**Next steps**: what a promotion or development takes, one criterion a line. Without a role it is asked of "
    "everybody. Months with the team and mean review points can be asked for beside KPIs.",
    "**晋升与发展**：每行一个条件。不填角色则适用于所有人。除指标外，还可要求入职月数和考核平均分。",
)
NAME = Text("Name", "名称")
NAME_ZH = Text("Chinese name", "中文名称")
KPI = Text("KPI", "指标")
MEASURE = Text("Counted by", "计算方式")
GOAL = Text("Goal", "目标")
IN_A_ROW = Text("Months in a row", "连续月数")
STEP = Text("Step", "目标岗位")
ROLE = Text("Of the role", "适用角色")
MONTHS = Text("Over months", "统计月数")
PROBLEMS = {
    "name": Text("Every badge and step needs a name and a KPI.", "每个徽章和目标岗位都需要名称和指标。"),
    "goal": Text("Every badge and criterion needs a goal.", "每个徽章和条件都需要目标。"),
    "months": Text("Months are whole numbers from 1 to {most}.", "月数须为 1 到 {most} 的整数。"),
    "twice": Text("Two badges have the same name.", "有两个徽章同名。"),
}
