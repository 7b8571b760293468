"""Words of what happened to the pipeline between two moments."""

from sales_core.text.core import Text

TITLE = Text("What moved since {day}", "自 {day} 以来的变动")
SINCE = Text("Since", "起始日")
DUE = Text("Deals", "商机范围")
DUE_ALL = Text("All open", "全部在跟")
DUE_PERIOD = Text("Due in {period}", "{period}应成交")
HELP = Text(
    "Opening + new + increased − decreased + pulled in − pushed out − won − lost − removed = closing, to the cent. "
    "Pulled in and pushed out: the expected close moved into or out of the period.",
    "期初 + 新增 + 调增 − 调减 + 提前转入 − 推迟转出 − 赢单 − 输单 − 移除 = 期末，精确到分。"
    "提前转入和推迟转出指预计成交日移入或移出所选期间。",
)
PARTS = {
    "opening": Text("Opening", "期初"),
    "new": Text("New", "新增"),
    "increased": Text("Increased", "调增"),
    "decreased": Text("Decreased", "调减"),
    "pulled_in": Text("Pulled in", "提前转入"),
    "pushed_out": Text("Pushed out", "推迟转出"),
    "won": Text("Won", "赢单"),
    "lost": Text("Lost", "输单"),
    "removed": Text("Removed", "移除"),
    "closing": Text("Closing", "期末"),
}
GREW = Text("The pipeline grew by {amount}: {most}", "在跟商机增加 {amount}：{most}")
SHRANK = Text("The pipeline shrank by {amount}: {most}", "在跟商机减少 {amount}：{most}")
SAME = Text("The pipeline stands as it did", "在跟商机总额没有变化")
MOST = Text("{part} {amount}", "{part} {amount}")
HOVER = Text("{part}: {amount}, {deals} deals", "{part}：{amount}，{deals} 个商机")
HOVER_ONE = Text("{part}: {amount}, 1 deal", "{part}：{amount}，1 个商机")
BEHIND = Text("{part}: {amount}", "{part}：{amount}")

PART = Text("Part", "变动")
DEAL = Text("Deal", "商机")
CUSTOMER = Text("Customer", "客户")
PERSON = Text("Person", "人员")
STAGE = Text("Stage", "阶段")
AMOUNT = Text("Counts with", "计入金额")
AMOUNT_WAS = Text("Amount then", "原金额")
AMOUNT_NOW = Text("Amount now", "现金额")
CLOSE_WAS = Text("Close then", "原预计成交")
CLOSE_NOW = Text("Close now", "现预计成交")
