"""Words of how customers move between tiers, how much hangs on few of them, and who waits longer than usual."""

from sales_core.text.core import Text

MOVED = Text("Tiers since {day}: {ways}", "自 {day} 以来的级别变化：{ways}")
SAME = Text("Tiers since {day}: nobody moved", "自 {day} 以来的级别变化：无")
WAYS = {
    "up": Text("Up", "上升"),
    "new": Text("New", "新增"),
    "back": Text("Back", "回流"),
    "same": Text("Same tier", "不变"),
    "down": Text("Down", "下降"),
    "lost": Text("Lost", "流失"),
}
COUNT_OF = Text("{count} {way}", "{way} {count} 家")
HELP = Text(
    "Customers who bought in the {months} months to each of the two days. Rows: tier on {day}; columns: tier now. "
    "Lost: bought nothing in those months any more; back: had bought before, but not in the earlier ones.",
    "统计在两个日期之前 {months} 个月内有购买的客户。行为 {day} 的级别，列为现在的级别。流失：统计期内不再有购买；"
    "回流：更早买过、但上一统计期内没有购买。",
)
CHART = Text(
    "From left ({day}) to top (now): {change} revenue in the window", "左为 {day}，上为现在：统计期收入{change}"
)
CHANGE_UP = Text("{amount} more", "增加 {amount}")
CHANGE_DOWN = Text("{amount} less", "减少 {amount}")
CHANGE_NONE = Text("no change", "不变")
HOVER = Text(
    "{was} → {now} ({way}): {count} customers, {before} → {after}",
    "{was} → {now}（{way}）：{count} 家，{before} → {after}",
)
HOVER_ONE = Text(
    "{was} → {now} ({way}): one customer, {before} → {after}",
    "{was} → {now}（{way}）：1 家，{before} → {after}",
)
BEHIND = Text("{was} → {now}: {count} customers, {before} → {after}", "{was} → {now}：{count} 家，{before} → {after}")
BEHIND_ONE = Text("{was} → {now}: one customer, {before} → {after}", "{was} → {now}：1 家，{before} → {after}")
AMOUNT_WAS = Text("Counted then", "当时计入")
AMOUNT_NOW = Text("Counts now", "现在计入")
REVENUE_WAS = Text("Revenue then", "当时收入")
REVENUE_NOW = Text("Revenue now", "现在收入")
WAY = Text("Move", "变化")
WAS = Text("Tier then", "当时级别")
NOW = Text("Tier now", "现在级别")
LIST = Text("Moves between tiers since {day}", "自 {day} 以来的级别变化")

TOP = Text("Top {count}", "前 {count} 名")
TOP_HELP = Text(
    "Share of the greatest {count} in the revenue of all customers of the {months} months to the as-of date.",
    "收入最高的 {count} 家客户在截至日前 {months} 个月全部客户收入中的占比。",
)
CONCENTRATED = Text(
    "The top {count} of {all} customers bring {share} of revenue", "{all} 家客户中，前 {count} 名贡献了 {share} 的收入"
)
CONCENTRATED_ONE = Text("One of {all} customers brings {share} of revenue", "{all} 家客户中，1 家贡献了 {share} 的收入")
ONLY = Text("One customer brings all revenue", "全部收入来自 1 家客户")
PARETO = Text("{few} of {all} customers bring 80% of revenue", "{all} 家客户中，{few} 家贡献了 80% 的收入")
PARETO_HOVER = Text("Customers up to number {count}: {share}", "前 {count} 家：{share}")
PARTS = {"top": Text("Top", "前列"), "rest": Text("Others", "其他")}
PART = Text("Among", "归属")

RISK = Text("{count} customers wait longer than they usually do; they brought {revenue} in {months} months",
            "{count} 家客户的等待时间超过平时，近 {months} 个月收入共 {revenue}")  # fmt: skip
RISK_ONE = Text("One customer waits longer than it usually does; it brought {revenue} in {months} months",
                "1 家客户的等待时间超过平时，近 {months} 个月收入共 {revenue}")  # fmt: skip
NO_RISK = Text("No customer waits much longer than it usually does", "没有客户的等待时间明显超过平时")
RISK_HELP = Text(
    "At risk: no purchase for longer than {factor} times the customer's own usual wait (the median of days between its "
    "purchases), {week} days at least. With fewer than {least} days of purchases, or after {days} days without one: "
    "dormant, not at risk.",
    "有流失风险：未购买天数超过该客户平时购买间隔（相邻购买天数的中位数）的 {factor} 倍，且至少 {week} 天。"
    "购买日不足 {least} 天的客户不判断风险；{days} 天未购买则为沉睡。",
)
RHYTHM = Text("Usual wait, days", "平时间隔（天）")
WAITED = Text("Waits", "已等待")
