"""Words of comparing with what was known on an earlier day."""

from sales_core.text.core import Text

WITH = Text("Compare with", "对比")
WITH_HELP = Text(
    "Shows in every card and table what changed since the end of a day of uploads.",
    "在每张卡片和表格中显示自某个上传日结束以来的变化。",
)
NOTHING = Text("Nothing", "不对比")
DAY = Text("{day} · {days} days earlier", "{day} · {days} 天前")
VERSUS = Text("vs {day}", "对比{day}")
BANNER = Text("Compared with what was known on {day}.", "与{day}当时所知对比。")
STOP = Text("Stop comparing", "停止对比")

SINCE = Text("since {day}", "自{day}以来")
SINCE_COLUMN = Text("Since {day}", "自{day}")
WAS = Text("was {value}", "原为 {value}")
SAME = Text("unchanged", "未变")
NEW = Text("new", "新增")
GONE = Text("gone", "已不在")
CHANGED = Text("changed", "有变")
CELL = Text("{value} ({change})", "{value}（{change}）")
COUNTS = Text("Since {day}: {counts}.", "自{day}以来：{counts}。")
COUNT = Text("{count} {what}", "{count} 行{what}")
NO_ROW_CHANGED = Text("No row changed since {day}.", "自{day}以来各行均无变化。")
