"""Words of the section that supposes deals to stand otherwise."""

from sales_core.text.core import Text

TITLE = Text("What if: change deals and see where {period} lands", "假设分析：调整商机，看{period}预计完成多少")
HINT = Text(
    "Change amount, expected close or stage in the list. It is only worked out; no deal is changed.",
    "在列表中修改金额、预计成交日或阶段，仅作测算，不会改动任何商机。",
)
NOTHING = Text(
    "{who} is likely to land {period} at {after}, between {low} and {high}.",
    "{who} {period}预计完成 {after}，区间 {low} 至 {high}。",
)
CHANGED = Text(
    "{who} would land {period} at {after} instead of {before} ({difference}), between {low} and {high}.",
    "{who} {period}预计完成将从 {before} 变为 {after}（{difference}），区间 {low} 至 {high}。",
)
CHANCE = Text(
    "Chance to reach {target}: {after} instead of {before}.", "达成目标 {target} 的概率从 {before} 变为 {after}。"
)
CHANCE_SAME = Text("Chance to reach {target}: {after}.", "达成目标 {target} 的概率为 {after}。")
LANDING = Text("Landing", "期末预计")
LOW = Text("Low", "区间下限")
HIGH = Text("High", "区间上限")
PROBABILITY = Text("Chance to reach target", "达标概率")
WAS = Text("from {before}", "原为 {before}")
RANGE_HELP = Text("80% of drawn outcomes lie between low and high.", "80% 的模拟结果在上下限之间。")
LANDING_HELP = Text(
    "As the landing on Targets: a deal supposed to be won counts whole unless its expected close lies after the "
    "period; a lost one not at all.",
    "算法与“目标”页的期末预计相同：假设赢单的商机全额计入（预计成交日晚于本期的除外），假设输单的不计入。",
)
SEARCH = Text("Find a deal, customer or owner", "查找商机、客户或负责人")
LISTED = Text(
    "{shown} of {count} deals: those due in {period} first, then the greatest. Search finds the others.",
    "显示 {count} 个商机中的 {shown} 个：先列{period}预计成交的，再按金额排列；其余可搜索。",
)
RESET = Text("Undo all changes", "撤销全部调整")
DEAL = Text("Deal", "商机")
CUSTOMER = Text("Customer", "客户")
PERSON = Text("Owner", "负责人")
STAGE = Text("Stage", "阶段")
AMOUNT = Text("Amount", "金额")
CLOSE = Text("Expected close", "预计成交日")
OUTCOMES = {"won": Text("Won", "赢单"), "lost": Text("Lost", "输单")}
PARTS = Text("What each change does", "各项调整的影响")
SUPPOSED = Text("Supposed", "假设")
BEFORE = Text("Counted with", "原计入")
AFTER = Text("Counts with", "现计入")
PART = Text("Change", "变化")
FROM_TO = Text("{before} → {after}", "{before} → {after}")
NO_DATE = Text("no date", "无日期")
