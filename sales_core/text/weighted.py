"""Words of how open deals are weighted, and of whether they cover what people lack."""

from sales_core.text.core import Text

BY = Text("Weighted by", "加权方式")
BYS = {"set": Text("Probability", "设定赢率"), "learned": Text("Learned win rates", "历史赢单率")}
BY_HELP = Text(
    "Probability: the deal's own, else that of its stage in Settings. Learned: how often the team's deals that reached "
    "the stage were won in the last 12 months; a person's own rate counts the more, the more deals it rests on.",
    "设定赢率：商机自己的赢率，否则取设置中的阶段赢率。历史赢单率：近 12 个月到达该阶段的商机的赢单比例；"
    "个人商机越多，个人的赢单率占比越大。",
)
ALSO = {
    "set": Text("weighted by probability {amount}", "按设定赢率加权 {amount}"),
    "learned": Text("weighted by learned win rates {amount}", "按历史赢单率加权 {amount}"),
}
RATE = Text("Rate", "赢率")
COUNTS_WITH = Text("Counts with", "计入金额")
COUNTS_WITH_HELP = Text("Amount × rate, rounded to the cent.", "金额 × 赢率，四舍五入到分。")
LEARNED_HELP = Text(
    "Amount × learned win rate of every open deal: how often deals that reached its stage were won in the last 12 "
    "months.",
    "每个在跟商机的金额 × 历史赢单率：近 12 个月到达该阶段的商机的赢单比例。",
)

COVERAGE_TITLE = Text("Does what is due in {period} cover the gap?", "{period}预计成交能否补上缺口？")
COVERAGE_SHORT = Text(
    "{people}: what is due does not cover what the target still lacks.", "{people}：预计成交不足以补上目标缺口。"
)
COVERAGE_FINE = Text(
    "Everybody's due deals cover what the own target still lacks.", "每个人的预计成交都能补上目标缺口。"
)
PERSON = Text("Person", "人员")
GAP = Text("Gap", "缺口")
GAP_HELP = Text("Target − actual; empty without a target.", "目标 − 实际；没有目标时为空。")
DEALS = Text("Deals due", "到期商机")
DUE = Text("Due", "预计成交")
DUE_HELP = Text("Amount of open deals that should close in the period.", "期内预计成交的在跟商机金额。")
COVERAGE = Text("Coverage", "覆盖率")
COVERAGE_HELP = Text(
    "Due ÷ gap: 1 × is just enough if every deal is won. Empty without a target or once it is reached.",
    "预计成交 ÷ 缺口：1 倍表示全部赢单才刚好够。没有目标或目标已完成时为空。",
)
WEIGHTED_DUE = Text("Weighted due", "加权预计成交")
BEHIND_DUE = Text("{who}, due in {period}", "{who}，{period}预计成交")
UNASSIGNED = Text("Unassigned", "未分配")
MORE_PEOPLE = Text("{count} more", "另外 {count} 人")
