"""Words of the standup page."""

from sales_core.text.core import Text

COVERAGE = Text("Coverage", "商机覆盖")
COVERAGE_HELP = Text(
    "Amount of the open deals that should close in the period ÷ gap: 3× means three times what is still needed.",
    "预计本期成交的在谈商机金额 ÷ 目标缺口；3 倍表示在谈金额是缺口的三倍。",
)
DUE = Text("{amount} should close", "预计成交 {amount}")

SINCE = Text("Since {day}", "自{day}以来")
SINCE_NONE = Text("What changed shows from the second upload on.", "从第二次上传起，这里显示与上次相比的变化。")
TOLD = Text("{since}: {parts}.", "{since}：{parts}。")
TOLD_SOLD = Text("{amount} of revenue", "收入 {amount}")
TOLD_WON = Text("{count} won", "赢单 {count} 个")
TOLD_LOST = Text("{count} lost", "输单 {count} 个")
TOLD_NEW = Text("{count} new", "新增商机 {count} 个")
TOLD_SLIPPED = Text("{count} slipped", "推迟 {count} 个")
TOLD_NOTHING = Text("{since}: nothing has changed.", "{since}没有变化。")

SOLD = Text("Revenue", "收入")
SOLD_HELP = Text(
    "Revenue by the team's basis dated after the last day that the compared upload told about.",
    "按团队收入口径，日期晚于对比上传所含最后一天的收入。",
)
WON = Text("Won", "赢单")
WON_HELP = Text("Deals that were not won at the compared upload and are won now.", "对比上传时未赢、现已赢单的商机。")
LOST = Text("Lost", "输单")
LOST_HELP = Text(
    "Deals that were not lost at the compared upload and are lost now.", "对比上传时未输、现已输单的商机。"
)
NEW = Text("New deals", "新增商机")
NEW_HELP = Text(
    "Deals that the compared upload did not have and that were created within the month before it or later.",
    "对比上传中没有、且创建日期不早于其前一个月的商机。",
)
SLIPPED = Text("Slipped", "推迟")
SLIPPED_HELP = Text(
    "Open deals whose expected close passed, or was moved to a later month.",
    "预计成交日已过仍未成交，或改到之后月份的商机。",
)
COUNT_AMOUNT = Text("{count} · {amount}", "{count} · {amount}")
ORDERS = Text("{count} orders", "{count} 笔订单")
ORDER = Text("1 order", "1 笔订单")

WHAT = Text("What", "变化")
CHANGES = {
    "won": Text("Won", "赢单"),
    "lost": Text("Lost", "输单"),
    "new": Text("New", "新增"),
    "slipped": Text("Slipped", "推迟"),
    "removed": Text("Gone from the sheet", "表中已无"),
    "amount_up": Text("Amount up", "金额增加"),
    "amount_down": Text("Amount down", "金额减少"),
}
PERSON = Text("Person", "人员")
DEAL = Text("Deal", "商机")
CUSTOMER = Text("Customer", "客户")
AMOUNT = Text("Amount", "金额")
AMOUNT_BEFORE = Text("Before", "变化前")
CLOSE = Text("Expected close", "预计成交")
CLOSE_BEFORE = Text("Was", "原预计")
CHANGES_TITLE = Text("What changed", "变化明细")

ATTENTION = Text("Needs attention today", "今日待办")
ATTENTION_NONE = Text("Nothing needs attention today.", "今日没有待办。")
ATTENTION_MORE = Text("Show all {count}", "显示全部 {count} 条")
OWN_TARGET = Text("Own target", "个人目标")
AT_STAKE = Text("At stake", "涉及金额")
AT_STAKE_HELP = Text(
    "The deal's amount, the customer's revenue of 12 months, what is unpaid, or the gap to the target.",
    "商机金额、客户近 12 个月收入、未回款金额，或目标缺口。",
)
GO_TO = Text("{page}: {count}", "{page}：{count} 条")
HISTORY = Text("{deal}: every change", "{deal}：全部变化")
CUSTOMER_HISTORY = Text("{customer}: what the sheets say", "{customer}：表格中的记录")
PART_COMMA = Text(", ", "，")
