"""Words of telling luck and skill apart."""

from sales_core.text.core import Text

TITLE = Text("Luck or skill?", "运气还是能力？")
HINT = Text(
    "What each person was given when the period began, beside the points. Select a person to see the deals inherited.",
    "考核期开始时各人手中的资源与得分对照。选中一行可查看其接手的商机。",
)
FEW = Text(
    "{people} people have points: with fewer than {enough} no number can tell luck from skill. Look at each below.",
    "只有 {people} 人有得分：不足 {enough} 人时，数字无法区分运气与能力，请逐一查看下表。",
)
GOES_WITH = Text(
    "Points go with {factors} more than chance would make them: weigh that before you grade.",
    "得分与{factors}的关联超出偶然，评定等级前请考虑这一点。",
)
BY_CHANCE = Text(
    "Points go with none of these more than chance would make them ({people} people).",
    "得分与以上各项的关联都在偶然范围内（{people} 人）。",
)
FACTOR = Text(
    "{factor} (rank correlation {correlation} of {people} people)", "{factor}（{people} 人的秩相关 {correlation}）"
)
REGIONS = Text("Mean points by region: {regions}.", "各区域平均得分：{regions}。")
REGION_IS = Text("{region} {points} ({people})", "{region} {points}（{people} 人）")
FACTORS = {
    "inherited": Text("Inherited pipeline", "接手商机金额"),
    "a_share": Text("Share of A customers", "A 类客户占比"),
    "months": Text("Months with the team", "入职月数"),
}
INHERITED_HELP = Text(
    "Open amount of the person's deals on the day before the period.", "考核期前一天该人员未结商机的金额。"
)
A_SHARE_HELP = Text("Of the person's customers on that day.", "占当天该人员名下客户的比例。")
CUSTOMERS = Text("Customers", "客户数")
AGAINST = Text("Compare points with", "对照项目")
CHART = Text("Points against {factor}: rank correlation {correlation}.", "得分与{factor}：秩相关 {correlation}。")
HOVER = Text("{person}: {points} points, {value}", "{person}：{points} 分，{value}")
OF_DEALS = Text("{person}, open deals on {day}", "{person}，{day}未结商机")
